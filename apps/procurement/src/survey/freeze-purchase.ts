import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { freezePurchase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Members } from '../members/index.js';
import { checkLeads, decideFreeze, Purchases, viewerOf } from '../purchase/index.js';

/** Fixes who takes part with how many seats. Where the lead has left the network, the secretariat does it. */
@Injectable()
export class FreezePurchase {
  constructor(
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute(
    { purchase, on }: InputOf<typeof freezePurchase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof freezePurchase>> {
    const viewer = viewerOf(caller);
    checkLeads(await this.purchases.get(purchase, viewer), viewer);
    const members = await this.members.today();
    return this.purchases.change(purchase, viewer, (read, now) => {
      const frozen = decideFreeze(read, { on, isMember: (code) => members.has(code) }, now);
      if (frozen && viewer !== null && !members.has(read.lead)) throw new DomainError('buyer-not-member');
      return frozen;
    });
  }
}
