import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { takeBackAttendance } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { recordingTermsOf } from '../programme/index.js';
import { PlannedSessions } from '../session/index.js';
import { RecordAttendance } from './record-attendance.js';

/** The desk takes back what was recorded by mistake, whoever recorded it, also after the session. */
@Injectable()
export class TakeBackAttendance {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly enrolments: EnrolmentRepository,
    private readonly recording: RecordAttendance,
  ) {}

  async execute(
    { session: id, enrolment: of, takenBack, reason }: InputOf<typeof takeBackAttendance>,
    { account }: Caller,
  ): Promise<OutputOf<typeof takeBackAttendance>> {
    const { session, programme } = await this.planned.get(id);
    const enrolment = await this.enrolments.find(of);
    if (!enrolment || enrolment.programme !== programme._id) throw new DomainError('unknown-enrolment');
    const blocked = blockedBy(recordingTermsOf(programme), enrolment);
    if (blocked) throw new DomainError(blocked);
    const how = { at: new Date(), by: account ?? null, reason };
    const isNew = await this.recording.takeBack(session, of, how, takenBack);
    return { outcome: isNew ? 'taken-back' : 'unchanged' };
  }
}
