import type { InputOf, OutputOf, Reach } from '#contracts';
import type { listPeople } from '#contracts/registry';
import { normaliseEmail, normaliseNumber } from '#csv';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { PersonRepository, type PeopleWithin } from './person.repository.js';
import type { PersonDocument } from './person.schema.js';
import { PersonViews } from './person-views.js';

/** The people of the municipality's rosters within the caller's reach, a page at a time. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly views: PersonViews,
  ) {}

  async execute(input: InputOf<typeof listPeople>, reach: Reach): Promise<OutputOf<typeof listPeople>> {
    const { limit, cursor = '', audience, email, staffNumber } = input;
    const filter = {
      within: await this.within(reach),
      audience,
      email: email && normaliseEmail(email),
      staffNumber: staffNumber && normaliseNumber(staffNumber),
    };
    const stored = await this.people.list(filter, cursor, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: await this.views.of(page.map((person) => seenFrom(reach, person))),
      nextCursor: stored.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }

  private async within(reach: Reach): Promise<PeopleWithin | undefined> {
    if (reach.to === 'departments') return { departments: await this.departments.withAllBelow(reach.departments) };
    return reach.to === 'company' ? { company: reach.company } : undefined;
  }
}

/** A manager sees a person as staff, a company as its own; what else they are in the municipality is not theirs to know. */
function seenFrom({ to }: Reach, { staff, company, citizen, ...person }: PersonDocument): PersonDocument {
  if (to === 'departments') return { ...person, staff };
  if (to === 'company') return { ...person, company };
  return { ...person, staff, company, citizen };
}
