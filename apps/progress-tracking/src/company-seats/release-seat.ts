import { dayInJapan, DomainError, EnrolmentId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { releaseSeat } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EndEnrolment, enrolmentId, EnrolmentRepository } from '../enrolment/index.js';
import { checkNotClosed } from '../programme/index.js';
import { ProgressRepository } from '../progress/index.js';
import { SeatRepository } from '../seat/index.js';
import { CompanyApplication } from './company-application.js';

/** Frees the seat of somebody who has not begun: the enrolment ends, then the seat is the company's to give again. */
@Injectable()
export class ReleaseSeat {
  constructor(
    private readonly own: CompanyApplication,
    private readonly seats: SeatRepository,
    private readonly progress: ProgressRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly ending: EndEnrolment,
  ) {}

  async execute(
    { programme: id, person }: InputOf<typeof releaseSeat>,
    caller: AllowedCaller,
  ): Promise<OutputOf<typeof releaseSeat>> {
    const { programme, application } = await this.own.get(id, caller);
    checkNotClosed(programme);
    const held = (await this.seats.ofApplication(application._id)).some((seat) => seat.person === person);
    if (!held) return { outcome: 'unchanged' };
    const enrolment = EnrolmentId.parse(enrolmentId(id, person));
    if ((await this.progress.findMany([enrolment])).get(enrolment)?.startedAt) throw new DomainError('already-started');
    const stored = await this.enrolments.find(enrolment);
    if (stored && !stored.ending)
      await this.ending.execute({ enrolment, on: dayInJapan(new Date()), reason: 'personal' });
    await this.seats.unclaim(application._id, { person });
    return { outcome: 'released' };
  }
}
