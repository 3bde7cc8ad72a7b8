import { PersonId, type InputOf, type OutputOf } from '#contracts';
import type { findPeopleWithin } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { PersonRepository } from './person.repository.js';

/** 36 characters each: a page stays below what one message may carry. */
const PAGE = 5000;

/** The people of departments, with all below them as of today, or of a company. */
@Injectable()
export class FindPeopleWithin {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
  ) {}

  async execute(input: InputOf<typeof findPeopleWithin>): Promise<OutputOf<typeof findPeopleWithin>> {
    const { departments = [], company, cursor = '' } = input;
    const within = company ? { company } : { departments: await this.departments.withAllBelow(departments) };
    const found = await this.people.idsWithin(within, cursor, PAGE + 1);
    const people = found.slice(0, PAGE).map((person) => PersonId.parse(person));
    return { people, nextCursor: found.length > PAGE ? (people.at(-1) ?? null) : null };
  }
}
