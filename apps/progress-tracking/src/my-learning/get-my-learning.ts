import type { Caller, OutputOf } from '#contracts';
import type { getMyLearning } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { consentState, lacksSeat, learningTimeView, EnrolmentRepository } from '../enrolment/index.js';
import { MySeats } from '../idle-seat/index.js';
import { pathFor, planOf, privacyOf, ProgrammeRepository, waitsFor } from '../programme/index.js';
import { CurrentProgress } from '../progress/index.js';
import { ReasonRepository, reasonView } from '../reason/index.js';
import { myEnrolment } from './my-learning.domain.js';

/** The learner's home: his enrolments, those that begin last first. */
@Injectable()
export class GetMyLearning {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly progress: CurrentProgress,
    private readonly reasons: ReasonRepository,
    private readonly seats: MySeats,
  ) {}

  async execute({ person }: Caller): Promise<OutputOf<typeof getMyLearning>> {
    const now = new Date();
    const mine = person ? await this.enrolments.ofPerson(person) : [];
    const programmes = await this.programmes.findMany(mine.map(({ programme }) => programme));
    const [progress, reasons, challenges, seats] = await Promise.all([
      this.progress.find(mine, programmes),
      this.reasons.findMany(mine.map(({ _id }) => _id)),
      this.reasons.challenges(),
      this.seats.of(mine),
    ]);
    const enrolments = mine.flatMap((enrolment) => {
      const programme = programmes.get(enrolment.programme);
      if (!programme) return [];
      const privacy = privacyOf(programme);
      const stated = reasons.get(enrolment._id);
      const reason = stated ? reasonView(stated, challenges) : null;
      const consent = consentState(privacy, enrolment.consents);
      const seat = seats.get(enrolment._id) ?? null;
      const use = { privacy, consent, reason, seat, ...learningTimeView(enrolment) };
      const learned = progress.get(enrolment._id);
      const path = pathFor(programme, enrolment.enrolledAt).map((step) => ({
        ...step,
        waitsFor: waitsFor(step.after, step.key, learned?.courses ?? []),
      }));
      const learningHours = enrolment.learningTime?.hours ?? planOf(programme).learningHours;
      return [
        myEnrolment({ ...enrolment, path, learningHours, rests: lacksSeat(enrolment) }, use, programme, learned, now),
      ];
    });
    return { enrolments: enrolments.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1)) };
  }
}
