import { PersonId, type InputOf, type OutputOf } from '#contracts';
import type { describePeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { Departments } from '../department/index.js';
import { PersonRepository } from './person.repository.js';

/** Names and groups for a page of a list that another service makes. */
@Injectable()
export class DescribePeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  async execute({ people }: InputOf<typeof describePeople>): Promise<OutputOf<typeof describePeople>> {
    const found = await this.people.findAll(people);
    const [paths, companies] = await Promise.all([
      this.departments.pathsOf(found.flatMap(({ staff }) => staff?.department ?? [])),
      this.companies.find(found.flatMap(({ company }) => company?.company ?? [])),
    ]);
    return {
      people: found.map(({ _id, familyName, givenName, familyNameKana, givenNameKana, staff, company }) => {
        const kana = [familyNameKana, givenNameKana].filter(Boolean).join(' ');
        const name = companies.get(company?.company ?? '')?.name;
        return {
          person: PersonId.parse(_id),
          name: `${familyName} ${givenName}`,
          kana: kana === '' ? null : kana,
          group: paths.get(staff?.department ?? '') ?? (name ? [name] : []),
          number: staff?.staffNumber ?? null,
        };
      }),
    };
  }
}
