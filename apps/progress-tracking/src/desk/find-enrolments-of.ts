import { EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { findEnrolmentsOf } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';

/** All enrolments of these people that are not erased. */
@Injectable()
export class FindEnrolmentsOf {
  constructor(private readonly enrolments: EnrolmentRepository) {}

  async execute({ people }: InputOf<typeof findEnrolmentsOf>): Promise<OutputOf<typeof findEnrolmentsOf>> {
    const found = await this.enrolments.ofPeople(people);
    return {
      enrolments: found.map(({ _id, person }) => ({
        enrolment: EnrolmentId.parse(_id),
        person: PersonId.parse(person),
      })),
    };
  }
}
