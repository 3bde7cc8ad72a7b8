import { DomainError, reachesPerson, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { registerForSession } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { recordingTermsOf } from '../programme/index.js';
import { PlannedSessions } from './planned-sessions.js';
import { SessionPlaceRepository } from './session-place.repository.js';

/** Takes a place in a session: by the learner before it begins, by the office until it ends. */
@Injectable()
export class RegisterForSession {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly enrolments: EnrolmentRepository,
    private readonly places: SessionPlaceRepository,
  ) {}

  async execute(
    { session: id, enrolment: of }: InputOf<typeof registerForSession>,
    { reach }: AllowedCaller,
  ): Promise<OutputOf<typeof registerForSession>> {
    const enrolment = await this.enrolments.find(of);
    if (!enrolment || !reachesPerson(reach, enrolment.person)) throw new DomainError('unknown-enrolment');
    const { session, programme } = await this.planned.get(id);
    // A session of another programme is nobody's business here.
    if (enrolment.programme !== programme._id) throw new DomainError('unknown-session');
    const { ending } = enrolment;
    if (ending) throw new DomainError('already-ended', { on: ending.on, reason: ending.reason });
    const blocked = blockedBy(recordingTermsOf(programme), enrolment);
    if (blocked) throw new DomainError(blocked);
    if (session.cancelled) throw new DomainError('session-cancelled');
    const byOffice = reach.to === 'municipality';
    const now = new Date();
    if (now >= (byOffice ? session.until : session.from)) throw new DomainError('session-begun');
    const by = byOffice ? ('office' as const) : ('own' as const);
    const taken = await this.places.take(session, { enrolment: of, person: enrolment.person, at: now, by });
    if (taken === 'full') throw new DomainError('session-full', { capacity: session.capacity });
    // Whoever cancels reads afterwards whom to tell: one of the two sees the other.
    if (taken === 'taken' && (await this.planned.get(id)).session.cancelled) {
      await this.places.giveBack(id, of);
      throw new DomainError('session-cancelled');
    }
    return { outcome: taken === 'taken' ? 'registered' : 'unchanged' };
  }
}
