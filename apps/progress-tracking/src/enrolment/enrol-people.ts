import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { enrolPeople } from '#contracts/progress';
import { Events } from '#messaging';
import { crashPoint } from '#observability';
import { Injectable } from '@nestjs/common';
import { planOf, ProgrammeRepository } from '../programme/index.js';
import { fundingPlanned, fundingWarnings } from './funding.domain.js';
import { LearnersThen } from './learners-then.js';
import { NewEnrolments } from './new-enrolments.js';

/** Enrols people in a programme. Who is or was enrolled stays as he is and is answered as already. */
@Injectable()
export class EnrolPeople {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly fresh: NewEnrolments,
    private readonly learners: LearnersThen,
    private readonly events: Events,
  ) {}

  async execute(input: InputOf<typeof enrolPeople>): Promise<OutputOf<typeof enrolPeople>> {
    const { programme, people } = input;
    const now = new Date();
    const stored = await this.programmes.find(programme);
    if (!stored) throw new DomainError('unknown-programme');
    const funding = input.funding ?? fundingPlanned(planOf(stored));
    const known = await this.learners.describeOn(people, now);
    const toEnrol = people.filter((person) => known.has(person));
    const enrolled = await this.fresh.make(programme, toEnrol, now, { funding, known });
    crashPoint('enrolled-before-answer');
    if (enrolled > 0) this.events.wake();
    const refused = people
      .filter((person) => !known.has(person))
      .map((person) => ({ person, code: 'unknown-person' as const }));
    const warnings = fundingWarnings(funding);
    return { enrolled, already: toEnrol.length - enrolled, refused, ...(warnings.length > 0 && { warnings }) };
  }
}
