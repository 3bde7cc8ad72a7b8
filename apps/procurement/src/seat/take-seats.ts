import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { takeSeats } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkAllocated, isBuyer, officeOf, Purchases, type PurchaseDocument } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { decideTaking } from './enrolment-seat.js';

type Input = InputOf<typeof takeSeats>;

/** Gives seats to whoever is being enrolled, one after the other; for whom none is free is told apart. */
@Injectable()
export class TakeSeats {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, people, on }: Input,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof takeSeats>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    checkAllocated(purchase);
    if (!isBuyer(purchase, member)) throw new DomainError('not-a-buyer');
    // There are seats on the days of the purchase only.
    if (on > purchase.endsOn) return { seated: [], exhausted: people.map(({ enrolment }) => enrolment), over: true };
    const answer: OutputOf<typeof takeSeats> = { seated: [], exhausted: [] };
    for (const one of people) {
      const isSeated = await this.take(purchase, { member, ...one, on });
      answer[isSeated ? 'seated' : 'exhausted'].push(one.enrolment);
    }
    return answer;
  }

  private async take(purchase: PurchaseDocument, wanted: Parameters<typeof decideTaking>[2]): Promise<boolean> {
    try {
      await this.ledgers.act(purchase, (ledger) => decideTaking(ledger, purchase, wanted));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'seats-exhausted') return false;
      throw error;
    }
  }
}
