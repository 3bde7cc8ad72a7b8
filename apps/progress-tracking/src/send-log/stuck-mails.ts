import { dayInJapan, DomainError, type OutputOf } from '#contracts';
import { countStuckMails, mailSenders } from '#contracts/mails';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { workingDayBefore } from '#mail';

/** Mails of any service that should have gone out by now: a whole working day has passed over them. */
@Injectable()
export class StuckMails {
  constructor(private readonly rpc: RpcClient) {}

  async look(now: Date): Promise<OutputOf<typeof countStuckMails>['stuck']> {
    const before = new Date(`${workingDayBefore(dayInJapan(now))}T00:00:00+09:00`).toISOString();
    const counts = await Promise.all(
      mailSenders.map((service) => this.rpc.call(countStuckMails, { before }, service).catch(noneIfUnavailable)),
    );
    return counts.flatMap(({ stuck }) => stuck);
  }
}

/** A service that is away tells of its own when it is back; the office's day does not wait for it. */
function noneIfUnavailable(error: unknown): OutputOf<typeof countStuckMails> {
  if (error instanceof DomainError && error.code === 'unavailable') return { stuck: [] };
  throw error;
}
