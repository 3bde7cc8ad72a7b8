import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { attendSession } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { recordingTermsOf } from '../programme/index.js';
import { isReceptionOpen, PlannedSessions } from '../session/index.js';
import { isShown } from './reception-code.js';
import { RecordAttendance } from './record-attendance.js';

/** The learner came and scanned the code. Who had no place is welcome, too: the desk sees who is too many. */
@Injectable()
export class AttendSession {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly enrolments: EnrolmentRepository,
    private readonly recording: RecordAttendance,
  ) {}

  async execute(
    { session: id, code }: InputOf<typeof attendSession>,
    { person }: Caller,
  ): Promise<OutputOf<typeof attendSession>> {
    const { session, programme } = await this.planned.get(id);
    const mine = person ? await this.enrolments.ofPerson(person) : [];
    const enrolment = mine.find((one) => one.programme === programme._id);
    if (!enrolment) throw new DomainError('unknown-session');
    if (session.cancelled) throw new DomainError('session-cancelled');
    const now = new Date();
    if (!isReceptionOpen(session, now)) throw new DomainError('session-not-open');
    if (!isShown(session, code, now)) throw new DomainError('wrong-session-code');
    const { ending } = enrolment;
    if (ending) throw new DomainError('already-ended', { on: ending.on, reason: ending.reason });
    const blocked = blockedBy(recordingTermsOf(programme), enrolment);
    if (blocked) throw new DomainError(blocked);
    const at = await this.recording.execute(session, enrolment, { by: 'code', account: null });
    return { attendedAt: at.toISOString() };
  }
}
