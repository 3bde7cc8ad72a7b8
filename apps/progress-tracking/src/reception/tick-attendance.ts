import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { tickAttendance } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { recordingTermsOf } from '../programme/index.js';
import { isDeskOpen, PlannedSessions } from '../session/index.js';
import { RecordAttendance } from './record-attendance.js';

/** The desk ticks somebody by name, also afterwards from a paper list. */
@Injectable()
export class TickAttendance {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly enrolments: EnrolmentRepository,
    private readonly recording: RecordAttendance,
  ) {}

  async execute(
    { session: id, enrolment: of, takenBack }: InputOf<typeof tickAttendance>,
    { account }: Caller,
  ): Promise<OutputOf<typeof tickAttendance>> {
    const { session, programme } = await this.planned.get(id);
    const enrolment = await this.enrolments.find(of);
    if (!enrolment || enrolment.programme !== programme._id) throw new DomainError('unknown-enrolment');
    if (session.cancelled) throw new DomainError('session-cancelled');
    if (!isDeskOpen(session, new Date())) throw new DomainError('session-not-open');
    const blocked = blockedBy(recordingTermsOf(programme), enrolment);
    if (blocked) throw new DomainError(blocked);
    const how = { by: 'desk', account: account ?? null } as const;
    const at = await this.recording.execute(session, enrolment, how, takenBack);
    return { attendedAt: at.toISOString() };
  }
}
