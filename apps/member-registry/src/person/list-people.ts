import type { InputOf, OutputOf, Reach } from '#contracts';
import type { listPeople } from '#contracts/registry';
import { normaliseEmail, normaliseNumber } from '#csv';
import { Injectable } from '@nestjs/common';
import { PersonViews } from './person-views.js';
import { PersonRepository } from './person.repository.js';

/** The people of the municipality's rosters within the caller's reach, a page at a time. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly views: PersonViews,
  ) {}

  async execute(input: InputOf<typeof listPeople>, reach: Reach): Promise<OutputOf<typeof listPeople>> {
    const { limit, cursor = '', audience, email, staffNumber } = input;
    const filter = {
      within: await this.views.within(reach),
      audience,
      email: email && normaliseEmail(email),
      staffNumber: staffNumber && normaliseNumber(staffNumber),
    };
    const stored = await this.people.list(filter, cursor, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: await this.views.of(page, reach),
      nextCursor: stored.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}
