import { isWorkingTime, Mails } from '#mail';
import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { SeatAskRepository } from './seat-ask.repository.js';

const AT_ONCE = 200;

/** Hands what is due to the mail, in working time: each is posted once for its key, then the mark goes. */
@Injectable()
export class PostSeatAsks {
  constructor(
    private readonly asks: SeatAskRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'post-seat-asks', everyMs: 2000 })
  async sweep(now = new Date()): Promise<void> {
    if (!isWorkingTime(now)) return;
    for (const { _id, tenant } of await this.asks.findDue(AT_ONCE))
      await inTenant(tenant, async () => {
        await this.mails.post({ kind: 'seat-asked-back', subject: _id, period: '' }, tenant);
        await this.asks.endDue(_id);
      });
  }
}
