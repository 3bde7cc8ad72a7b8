import { dayInJapan, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listDepartmentPeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { fullName, PersonRepository, postingOn, postingsOf } from '../person/index.js';

/** Who was in a department, or below it as it stood then, on a day. */
@Injectable()
export class ListDepartmentPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
  ) {}

  async execute(input: InputOf<typeof listDepartmentPeople>): Promise<OutputOf<typeof listDepartmentPeople>> {
    const { department, on = dayInJapan(new Date()), limit, cursor = '' } = input;
    const within = await this.departments.withAllBelow([department], on);
    const found = await this.people.listPosted(within, on, cursor, limit + 1);
    const page = found.slice(0, limit).map((person) => ({ person, posting: postingOn(postingsOf(person), on) }));
    const paths = await this.departments.pathsOf(page.flatMap(({ posting }) => posting?.department ?? []));
    return {
      items: page.map(({ person, posting }) => ({
        person: PersonId.parse(person._id),
        name: fullName(person),
        staffNumber: person.staff?.staffNumber ?? '',
        path: paths.get(posting?.department ?? '') ?? [],
        position: posting?.position ?? null,
      })),
      nextCursor: found.length > limit ? (page.at(-1)?.person._id ?? null) : null,
    };
  }
}
