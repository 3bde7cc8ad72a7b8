import { DomainError, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { listEnrolments } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { enrolmentView } from './enrolment-view.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { PeopleWithin } from './people-within.js';

/** The enrolments of a programme within the caller's reach, by id. */
@Injectable()
export class ListEnrolments {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly peopleWithin: PeopleWithin,
  ) {}

  async execute(input: InputOf<typeof listEnrolments>, reach: Reach): Promise<OutputOf<typeof listEnrolments>> {
    const { programme, limit, cursor = '' } = input;
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const people = await this.peopleWithin.find(reach);
    const stored = await this.enrolments.list(programme, people, cursor, limit + 1);
    const page = stored.slice(0, limit);
    return {
      items: page.map(enrolmentView),
      nextCursor: stored.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}
