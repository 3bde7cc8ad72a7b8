import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { giveBackSeats } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { decideGivingBack } from './enrolment-seat.js';

/** Takes back the seats of people whose enrolments have ended. */
@Injectable()
export class GiveBackSeats {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, people }: InputOf<typeof giveBackSeats>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof giveBackSeats>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    for (const one of people)
      await this.ledgers.act(purchase, (ledger) => decideGivingBack(ledger, purchase, { member, ...one }));
    return {};
  }
}
