import type { InputOf, OutputOf, Reach } from '#contracts';
import type { searchPeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { PersonViews } from './person-views.js';
import { PersonRepository, type PeopleWithin } from './person.repository.js';
import { searchKey } from './search-key.domain.js';

/** People within the caller's reach by what they are called, in the order of their kana. */
@Injectable()
export class SearchPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly views: PersonViews,
  ) {}

  async execute(input: InputOf<typeof searchPeople>, reach: Reach): Promise<OutputOf<typeof searchPeople>> {
    const { text = '', department, audience, limit, cursor } = input;
    const within = await this.within(reach, department);
    const filter = { within, audience, beginsWith: searchKey(text) };
    const after = cursor === undefined ? null : ((await this.people.findAll([cursor]))[0] ?? null);
    const stored = await this.people.search(filter, after, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: await this.views.of(page, reach),
      nextCursor: stored.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }

  /** The department asked for, as far as the caller reaches. */
  private async within(reach: Reach, department: string | undefined): Promise<PeopleWithin | undefined> {
    const reached = await this.views.within(reach);
    if (department === undefined) return reached;
    const asked = await this.departments.withAllBelow([department]);
    const led = reached?.departments;
    return { ...reached, departments: led ? asked.filter((one) => led.includes(one)) : asked };
  }
}
