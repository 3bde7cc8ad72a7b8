import { dayInJapan, EnrolmentId, PersonId, ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import type { findEnrolments } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** Which of these enrolments are the municipality's, whose, and of what audience, and how far they are. */
@Injectable()
export class FindEnrolments {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly progress: ProgressRepository,
  ) {}

  async execute({ enrolments }: InputOf<typeof findEnrolments>): Promise<OutputOf<typeof findEnrolments>> {
    const stored = await this.enrolments.findMany(enrolments);
    const programmes = await this.programmes.findMany([...new Set(stored.map(({ programme }) => programme))]);
    const progress = await this.progress.findMany(stored.map(({ _id }) => _id));
    return {
      found: stored.flatMap(({ _id, programme, person, enrolledAt, ending }) => {
        const completedAt = progress.get(_id)?.completedAt;
        const audience = programmes.get(programme)?.audience;
        if (!audience) return [];
        return [
          {
            enrolment: EnrolmentId.parse(_id),
            programme: ProgrammeId.parse(programme),
            person: PersonId.parse(person),
            audience,
            enrolledOn: dayInJapan(enrolledAt),
            completedOn: completedAt ? dayInJapan(completedAt) : null,
            ending,
          },
        ];
      }),
    };
  }
}
