import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { releaseSeat } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkPeriod, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { useView } from './use-view.js';

/** Takes somebody's seat back. Who they are is not asked: also somebody's who has left the roster. */
@Injectable()
export class ReleaseSeat {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, key, person, on }: InputOf<typeof releaseSeat>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof releaseSeat>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    const act = { member, key, person, on };
    const ledger = await this.ledgers.act(purchase, (read) => {
      const release = read.decideRelease(act);
      if (release) checkPeriod(purchase, on);
      return release;
    });
    return useView(ledger.useOf(act));
  }
}
