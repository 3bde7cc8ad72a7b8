import { dayInJapan, type ProgrammeId } from '#contracts';
import { findRetention } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** Since when the retention of programmes is over. */
@Injectable()
export class Retention {
  constructor(private readonly rpc: RpcClient) {}

  /** Those that are due and have something left, those due longest first. */
  async due(now: Date) {
    return (await this.rpc.call(findRetention, { today: dayInJapan(now) })).programmes;
  }

  /** One programme, due or not; `dueOn` is null when it says no retention. @throws DomainError `unknown-programme`. */
  async of(programme: ProgrammeId, now: Date): Promise<{ dueOn: string | null; isDue: boolean }> {
    const today = dayInJapan(now);
    const { programmes } = await this.rpc.call(findRetention, { today, programme });
    const dueOn = programmes[0]?.dueOn ?? null;
    return { dueOn, isDue: dueOn !== null && dueOn <= today };
  }
}
