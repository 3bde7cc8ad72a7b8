import type { InputOf, OutputOf } from '#contracts';
import type { groupPeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { Departments } from '../department/index.js';
import { PersonRepository } from './person.repository.js';

/** Who belongs to which department, or which company; citizens belong to none. */
@Injectable()
export class GroupPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  async execute({ audience, people }: InputOf<typeof groupPeople>): Promise<OutputOf<typeof groupPeople>> {
    if (audience === 'citizen') return { groups: [], of: people.map(() => null) };
    const found = await this.people.groupsOf(people);
    const idOf = new Map(
      found.map(({ _id, staff, company }) => [_id, audience === 'staff' ? staff?.department : company?.company]),
    );
    const ids = [...new Set([...idOf.values()].flatMap((id) => id ?? []))];
    const labels = audience === 'staff' ? await this.departments.pathsOf(ids) : await this.companyNames(ids);
    const places = new Map(ids.map((id, place) => [id, place]));
    return {
      groups: ids.map((id) => ({ id, label: labels.get(id) ?? [] })),
      of: people.map((person) => places.get(idOf.get(person) ?? '') ?? null),
    };
  }

  private async companyNames(ids: readonly string[]): Promise<Map<string, string[]>> {
    const companies = await this.companies.find(ids);
    return new Map([...companies].map(([id, { name }]) => [id, [name]]));
  }
}
