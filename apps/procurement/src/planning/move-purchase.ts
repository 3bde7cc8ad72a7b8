import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { movePurchase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, decideMove, Purchases, viewerOf } from '../purchase/index.js';

/** Takes a purchase one state further, as of a day. */
@Injectable()
export class MovePurchase {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase, ...move }: InputOf<typeof movePurchase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof movePurchase>> {
    const viewer = viewerOf(caller);
    return this.purchases.change(purchase, viewer, (read, now) => {
      checkLeads(read, viewer);
      return decideMove(read, move, now);
    });
  }
}
