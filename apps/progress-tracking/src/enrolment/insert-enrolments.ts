import type { EnrolmentFunding } from '#contracts/progress';
import type { LearnerTraits } from '#contracts/registry';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { ConsentWord } from './consent.domain.js';
import type { EnrolmentSeat } from './enrolment.domain.js';
import { enrolmentId } from './enrolment-id.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { LearnersThen } from './learners-then.js';

/** Who is enrolled, and by what. */
export interface ToEnrol {
  readonly person: string;
  readonly funding?: EnrolmentFunding | null;
  /** What they have said to the privacy notice already. */
  readonly consents?: readonly ConsentWord[];
  readonly seat?: EnrolmentSeat;
}

/** Stores the enrolments of people in a programme that are not there yet. */
@Injectable()
export class InsertEnrolments {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly learners: LearnersThen,
  ) {}

  /** @returns how many are new. `known`: what they are by the day of their enrolment, where it was asked already. */
  async insert(
    programme: string,
    learners: readonly ToEnrol[],
    now: Date,
    known?: ReadonlyMap<string, LearnerTraits>,
  ): Promise<number> {
    const tenant = requireTenant();
    const people = learners.map(({ person }) => person);
    const traits = known ?? (await this.learners.describeOn(people, now));
    const learnedBefore = await this.enrolments.learnedBefore(programme, people);
    const fresh = learners.map(({ person, funding, consents, seat }) => ({
      _id: enrolmentId(programme, person),
      tenant,
      programme,
      person,
      enrolledAt: now,
      ending: null,
      learner: { ...traits.get(person), first: !learnedBefore.has(person) },
      ...(funding && { funding }),
      ...(consents && { consents }),
      ...(seat && { seat }),
    }));
    return this.enrolments.insertNew(fresh, now);
  }
}
