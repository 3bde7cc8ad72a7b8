import { DomainError, reachesPerson, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { keepMySeat, keepSeatFor } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { SeatAskRepository } from './seat-ask.repository.js';

type Output = OutputOf<typeof keepMySeat> & OutputOf<typeof keepSeatFor>;

/** Keeps a seat that was asked back: its learner says so, or the office with its reason. Again, it is kept already. */
@Injectable()
export class KeepSeat {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly asks: SeatAskRepository,
  ) {}

  async execute(
    { enrolment, reason }: InputOf<typeof keepMySeat> & { readonly reason?: InputOf<typeof keepSeatFor>['reason'] },
    reach: Reach,
  ): Promise<Output> {
    const stored = await this.enrolments.find(enrolment);
    if (!stored || !reachesPerson(reach, stored.person)) throw new DomainError('unknown-enrolment');
    const now = new Date();
    const by = reason === undefined ? { keptBy: 'learner' as const } : { keptBy: 'office' as const, reason };
    const asked = (await this.asks.newestOf([enrolment])).get(enrolment);
    if (asked && (await this.asks.end(asked._id, { state: 'kept', ...by }, now))) {
      // A person has one seat of a purchase: it is kept wherever it was asked back.
      const all = stored.seat ? await this.enrolments.holdersAmong(stored.seat.purchase, [stored.person]) : [];
      const others = await this.asks.newestOf(all.map(({ _id }) => _id));
      for (const { _id } of others.values()) await this.asks.end(_id, { state: 'kept', ...by }, now);
      return { outcome: 'kept' };
    }
    const decided = asked && (await this.asks.find(asked._id));
    if (decided?.state === 'released') throw new DomainError('seat-given-back');
    if (decided?.state !== 'kept') throw new DomainError('seat-not-asked');
    return { outcome: 'unchanged' };
  }
}
