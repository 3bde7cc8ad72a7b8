import { DomainError, type Caller, type InputOf } from '#contracts';
import type { cancelSession, Session } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PlannedSessions } from './planned-sessions.js';
import { SessionViews } from './session-views.js';
import { SessionRepository } from './session.repository.js';

/** Cancels a session for good, and marks that its people are to be told. The first reason stays. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly planned: PlannedSessions,
    private readonly sessions: SessionRepository,
    private readonly views: SessionViews,
  ) {}

  execute({ session: id, reason }: InputOf<typeof cancelSession>, { account }: Caller): Promise<Session> {
    return retryWhenChanged(async () => {
      const { session, programme } = await this.planned.get(id);
      const now = new Date();
      const cancelled = session.cancelled ?? { at: now, by: account ?? null, reason };
      if (!session.cancelled) await this.sessions.save(session, { cancelled, untold: true }, now);
      const [view] = await this.views.of([{ ...session, cancelled }], new Map([[programme._id, programme]]));
      if (!view) throw new DomainError('unknown-session');
      return view;
    });
  }
}
