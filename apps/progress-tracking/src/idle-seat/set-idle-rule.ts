import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setIdleRule } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, planOf, ProgrammeRepository } from '../programme/index.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { SeatAskRepository } from './seat-ask.repository.js';

/** The office says after how many days a seat is asked back. Another rule begins anew: what was only asked is over. */
@Injectable()
export class SetIdleRule {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly rules: IdleRuleRepository,
    private readonly asks: SeatAskRepository,
  ) {}

  async execute({ programme: id, days }: InputOf<typeof setIdleRule>): Promise<OutputOf<typeof setIdleRule>> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const { purchase = null } = planOf(programme);
    // A rule may be ended at any time.
    if (days !== null) {
      checkNotClosed(programme);
      if (!purchase) throw new DomainError('no-joint-seats');
    }
    await this.rules.say(id, { days, purchase });
    const rule = await this.rules.find(id);
    await this.asks.endOthers(id, rule?.number ?? 0, new Date());
    return { days };
  }
}
