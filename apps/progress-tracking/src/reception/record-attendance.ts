import { DomainError } from '#contracts';
import { inTenant, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LogAttendance } from './log-attendance.js';
import {
  type AttendanceDocument,
  AttendanceRepository,
  attendedAt,
  type SessionDocument,
  SessionRepository,
} from '../session/index.js';
import { UnfinishedWork } from '../unfinished/index.js';

const AT_ONCE = 100;

/**
 * Records that somebody came, or that it was wrong, and what follows for the lesson: the attendance is marked, brought
 * into the learning log, and unmarked.
 */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly attendances: AttendanceRepository,
    private readonly sessions: SessionRepository,
    private readonly logging: LogAttendance,
    unfinished: UnfinishedWork,
  ) {
    unfinished.add('attendances to be logged', () => this.finish());
  }

  /**
   * The first attendance stays until it is taken back; after that whoever knows of it may record another one.
   * @param known how often it was taken back, as far as the caller knows
   * @returns when it counts
   * @throws DomainError `attendance-taken-back`
   */
  async execute(
    session: SessionDocument,
    enrolment: { readonly _id: string; readonly person: string },
    how: Pick<AttendanceDocument, 'by' | 'account'>,
    known = 0,
  ): Promise<Date> {
    const before = await this.attendances.all(session._id, enrolment._id);
    const standing = before.find(({ takenBack }) => !takenBack);
    if (!standing && before.length > known) throw new DomainError('attendance-taken-back');
    const again = before.length;
    const attendance: AttendanceDocument = standing ?? {
      _id: naturalId('attendance', session._id, enrolment._id, ...(again > 0 ? [String(again)] : [])),
      tenant: requireTenant(),
      session: session._id,
      enrolment: enrolment._id,
      person: enrolment.person,
      programme: session.programme,
      at: attendedAt(session, new Date()),
      ...how,
      ...(again > 0 && { again }),
      unlogged: true,
    };
    if (!standing) await this.attendances.insert(attendance);
    const stored = await this.attendances.find(attendance._id);
    if (!stored) throw new DomainError('unknown-enrolment');
    if (stored.unlogged) await this.logging.execute(stored, session);
    if (stored.takenBack) throw new DomainError('attendance-taken-back');
    return stored.at;
  }

  /** @returns false when it was taken back before: the first reason stays. @throws DomainError `not-attended`. */
  async takeBack(
    session: SessionDocument,
    enrolment: string,
    takenBack: NonNullable<AttendanceDocument['takenBack']>,
    known = 0,
  ): Promise<boolean> {
    const attendance = (await this.attendances.all(session._id, enrolment))[known];
    if (!attendance) throw new DomainError('not-attended');
    const isNew = await this.attendances.takeBack(attendance._id, takenBack);
    const stored = await this.attendances.find(attendance._id);
    if (stored?.unlogged) await this.logging.execute(stored, session);
    return isNew;
  }

  private async finish(): Promise<void> {
    for (const attendance of await this.attendances.findUnlogged(AT_ONCE))
      await inTenant(attendance.tenant, async () => {
        const session = await this.sessions.find(attendance.session);
        if (session) await this.logging.execute(attendance, session);
      });
  }
}
