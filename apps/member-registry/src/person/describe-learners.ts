import type { InputOf, OutputOf } from '#contracts';
import { LearnerTraits, type describeLearners } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Companies, traitsOfCompany } from '../company/index.js';
import { PersonRepository } from './person.repository.js';
import { postingOn, postingsOf } from './posting.domain.js';

/** What reports break down by, of each of these people as of a day. */
@Injectable()
export class DescribeLearners {
  constructor(
    private readonly people: PersonRepository,
    private readonly companies: Companies,
  ) {}

  async execute({ learners }: InputOf<typeof describeLearners>): Promise<OutputOf<typeof describeLearners>> {
    const found = await this.people.traitsOf([...new Set(learners.map(({ person }) => person))]);
    const companies = await this.companies.find(found.flatMap(({ company }) => company?.company ?? []));
    const known = new Map(found.map((person) => [person._id, person]));
    return {
      traits: learners.map(({ person: id, on }) => {
        const person = known.get(id);
        if (!person) return null;
        const { company, citizen } = person;
        const postings = postingsOf(person);
        // Whose first posting is known from later on was there when they began to learn.
        const department = (postingOn(postings, on) ?? postings[0])?.department;
        const employer = company && companies.get(company.company);
        return LearnerTraits.parse({
          ...(department && { department }),
          ...(company && { company: company.company }),
          ...(employer && traitsOfCompany(employer)),
          ...(citizen?.ageBand && { ageBand: citizen.ageBand }),
        });
      }),
    };
  }
}
