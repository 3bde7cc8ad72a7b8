import type { Caller, OutputOf } from '#contracts';
import type { getMyLearning } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { consentState, EnrolmentRepository } from '../enrolment/index.js';
import { privacyOf, ProgrammeRepository } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { myEnrolment } from './my-learning.domain.js';

/** The learner's home: his enrolments, those that begin last first. */
@Injectable()
export class GetMyLearning {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly progress: ProgressRepository,
  ) {}

  async execute({ person }: Caller): Promise<OutputOf<typeof getMyLearning>> {
    const mine = person ? await this.enrolments.ofPerson(person) : [];
    const [programmes, progress] = await Promise.all([
      this.programmes.findMany(mine.map(({ programme }) => programme)),
      this.progress.findMany(mine.map(({ _id }) => _id)),
    ]);
    const enrolments = mine.flatMap((enrolment) => {
      const programme = programmes.get(enrolment.programme);
      if (!programme) return [];
      const privacy = privacyOf(programme);
      const use = { privacy, consent: consentState(privacy, enrolment.consents) };
      return [myEnrolment(enrolment, use, programme, progress.get(enrolment._id))];
    });
    return { enrolments: enrolments.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1)) };
  }
}
