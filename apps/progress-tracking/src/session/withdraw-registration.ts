import { DomainError, reachesPerson, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { withdrawRegistration } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { AttendanceRepository } from './attendance.repository.js';
import { PlannedSessions } from './planned-sessions.js';
import { SessionPlaceRepository } from './session-place.repository.js';

/** Gives a place back before the session begins. */
@Injectable()
export class WithdrawRegistration {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly enrolments: EnrolmentRepository,
    private readonly places: SessionPlaceRepository,
    private readonly attendances: AttendanceRepository,
  ) {}

  async execute(
    { session: id, enrolment: of }: InputOf<typeof withdrawRegistration>,
    { reach }: AllowedCaller,
  ): Promise<OutputOf<typeof withdrawRegistration>> {
    const enrolment = await this.enrolments.find(of);
    if (!enrolment || !reachesPerson(reach, enrolment.person)) throw new DomainError('unknown-enrolment');
    const { session } = await this.planned.get(id);
    if (enrolment.programme !== session.programme) throw new DomainError('unknown-session');
    const came = (await this.attendances.of([id])).some((one) => one.enrolment === of);
    if (came) throw new DomainError('session-attended');
    if (!session.cancelled && new Date() >= session.from) throw new DomainError('session-begun');
    return { outcome: (await this.places.giveBack(id, of)) ? 'withdrawn' : 'unchanged' };
  }
}
