import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { setLongTermContract } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, Purchases, viewerOf } from '../purchase/index.js';

/** Notes by what the contract may reach into the next fiscal year. */
@Injectable()
export class SetLongTermContract {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase, basis }: InputOf<typeof setLongTermContract>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof setLongTermContract>> {
    const viewer = viewerOf(caller);
    return this.purchases.change(purchase, viewer, (read) => {
      checkLeads(read, viewer);
      return (read.longTermBasis ?? null) === basis ? null : { longTermBasis: basis };
    });
  }
}
