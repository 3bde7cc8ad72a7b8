import { EnrolmentId, PersonId, ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import type { findEnrolments } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** Which of these enrolments are the municipality's, whose, and of what audience. */
@Injectable()
export class FindEnrolments {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
  ) {}

  async execute({ enrolments }: InputOf<typeof findEnrolments>): Promise<OutputOf<typeof findEnrolments>> {
    const stored = await this.enrolments.findMany(enrolments);
    const programmes = await this.programmes.findMany([...new Set(stored.map(({ programme }) => programme))]);
    return {
      found: stored.flatMap(({ _id, programme, person }) => {
        const audience = programmes.get(programme)?.audience;
        if (!audience) return [];
        return [
          {
            enrolment: EnrolmentId.parse(_id),
            programme: ProgrammeId.parse(programme),
            person: PersonId.parse(person),
            audience,
          },
        ];
      }),
    };
  }
}
