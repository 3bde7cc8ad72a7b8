import { DomainError } from '#contracts';
import { inTenant, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { GatheredInserts, storedId } from '../learning-log/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import {
  type AttendanceDocument,
  AttendanceRepository,
  attendedAt,
  type SessionDocument,
  SessionRepository,
} from '../session/index.js';

const AT_ONCE = 100;

/**
 * Records that somebody came, and completes the lesson: the attendance is marked, brought into the learning log under an
 * id that follows from it, and unmarked.
 */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly attendances: AttendanceRepository,
    private readonly sessions: SessionRepository,
    private readonly inserts: GatheredInserts,
    unfinished: UnfinishedWork,
  ) {
    unfinished.add('attendances to be logged', () => this.finish());
  }

  /** The first attendance stays. @returns when it counts. */
  async execute(
    session: SessionDocument,
    enrolment: { readonly _id: string; readonly person: string },
    how: Pick<AttendanceDocument, 'by' | 'account'>,
  ): Promise<Date> {
    const attendance: AttendanceDocument = {
      _id: naturalId('attendance', session._id, enrolment._id),
      tenant: requireTenant(),
      session: session._id,
      enrolment: enrolment._id,
      person: enrolment.person,
      programme: session.programme,
      at: attendedAt(session, new Date()),
      ...how,
      unlogged: true,
    };
    await this.attendances.insert(attendance);
    const stored = await this.attendances.find(attendance._id);
    if (!stored) throw new DomainError('unknown-enrolment');
    if (stored.unlogged) await this.log(stored, session);
    return stored.at;
  }

  private async log(attendance: AttendanceDocument, session: SessionDocument): Promise<void> {
    const { _id, tenant, programme, enrolment, at } = attendance;
    const { courseKey: course, lesson, from, until } = session;
    await this.inserts.insert([
      {
        // A `/`, which no sender's event id may hold: nobody can take it.
        _id: storedId(`attendance/${_id}`),
        tenant,
        programme,
        enrolment,
        course,
        lesson,
        kind: 'completed',
        progress: null,
        score: null,
        seconds: Math.round((until.getTime() - from.getTime()) / 1000),
        at,
        receivedAt: new Date(),
        bodyHash: createHash('sha256').update(`${_id} ${at.toISOString()}`).digest('base64url'),
        source: 'session',
        pending: true,
      },
    ]);
    await this.attendances.unmark(_id);
  }

  private async finish(): Promise<void> {
    for (const attendance of await this.attendances.findUnlogged(AT_ONCE))
      await inTenant(attendance.tenant, async () => {
        const session = await this.sessions.find(attendance.session);
        if (session) await this.log(attendance, session);
      });
  }
}
