import { dayInJapan, EnrolmentId, PersonId, ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import type { findEnrolments } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { recordingTermsOf, ProgrammeRepository } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { blockedBy } from './consent.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/**
 * Which of these enrolments are the municipality's, whose, of what audience, how far they are, and whether anything new
 * may be recorded.
 */
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
      found: stored.flatMap((enrolment) => {
        const programme = programmes.get(enrolment.programme);
        if (!programme) return [];
        const completedAt = progress.get(enrolment._id)?.completedAt;
        return [
          {
            enrolment: EnrolmentId.parse(enrolment._id),
            programme: ProgrammeId.parse(programme._id),
            person: PersonId.parse(enrolment.person),
            audience: programme.audience,
            blocked: blockedBy(recordingTermsOf(programme), enrolment),
            enrolledOn: dayInJapan(enrolment.enrolledAt),
            completedOn: completedAt ? dayInJapan(completedAt) : null,
            ending: enrolment.ending,
          },
        ];
      }),
    };
  }
}
