import { Mails } from '#mail';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { SessionPlaceRepository, SessionRepository, type SessionDocument } from '../session/index.js';

const AT_ONCE = 50;

/**
 * Tells who has a place in a session that it was cancelled or moved: one mail for each, once for its key, then the mark
 * goes. It is about a place that somebody took, so it goes out at any hour, whether or not reminders are on or stopped.
 */
@Injectable()
export class PostSessionNews {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly places: SessionPlaceRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'session-news', everyMs: 2000 })
  async sweep(): Promise<void> {
    for (const session of await this.sessions.findUntold(AT_ONCE))
      await inTenant(session.tenant, () => this.tell(session));
  }

  private async tell(session: SessionDocument): Promise<void> {
    const { _id, tenant, cancelled, moved = 0 } = session;
    const news = cancelled
      ? { kind: 'session-cancelled', period: _id }
      : { kind: 'session-moved', period: `${_id} ${moved}` };
    for (const { enrolment } of await this.places.of([_id]))
      await this.mails.post({ ...news, subject: enrolment }, tenant);
    await this.sessions.unmark(session);
  }
}
