import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { GatheredInserts, storedId, type LoggedEventDocument } from '../learning-log/index.js';
import { AttendanceRepository, type AttendanceDocument, type SessionDocument } from '../session/index.js';

/**
 * Brings an attendance into the learning log, under an id that follows from it: first that somebody came, then that it
 * was taken back, where it was. Nothing leaves the log.
 */
@Injectable()
export class LogAttendance {
  constructor(
    private readonly attendances: AttendanceRepository,
    private readonly inserts: GatheredInserts,
  ) {}

  async execute(attendance: AttendanceDocument, session: SessionDocument): Promise<void> {
    const came = cameRow(attendance, session);
    await this.inserts.insert([came]);
    // Only then: whoever reads that it was taken back finds what.
    if (attendance.takenBack) await this.inserts.insert([takenBackRow(came, attendance.takenBack.reason)]);
    await this.attendances.unmark(attendance);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

function cameRow(
  { _id, tenant, programme, enrolment, at }: AttendanceDocument,
  { courseKey: course, lesson, from, until }: SessionDocument,
): LoggedEventDocument {
  return {
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
    bodyHash: hashOf(`${_id} ${at.toISOString()}`),
    source: 'session',
    pending: true,
  };
}

const takenBackRow = (came: LoggedEventDocument, reason: string): LoggedEventDocument => ({
  ...came,
  _id: `${came._id}/taken-back`,
  kind: 'taken-back',
  takesBack: came._id,
  seconds: 0,
  bodyHash: hashOf(`${came._id} ${reason}`),
  reason,
});
