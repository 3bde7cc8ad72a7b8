import { DomainError, type AllowedCaller, type InputOf, type MunicipalityCode, type OutputOf } from '#contracts';
import type { freezePurchase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Members } from '../members/index.js';
import { checkLeads, decideFreeze, livePriceFor, nowInJapan, Purchases, termsOf, viewerOf } from '../purchase/index.js';

/** Fixes who takes part with how many seats. Where the lead has left the network, the secretariat does it. */
@Injectable()
export class FreezePurchase {
  constructor(
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute(
    { purchase, seats, terms, on }: InputOf<typeof freezePurchase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof freezePurchase>> {
    const viewer = viewerOf(caller);
    checkLeads(await this.purchases.get(purchase, viewer), viewer);
    if (on > nowInJapan().today) throw new DomainError('date-in-future');
    // A member of today that joined after the day has declared its intent since, as a member.
    const [then, today] = await Promise.all([this.members.names(on), this.members.names()]);
    const isMember = (code: MunicipalityCode) => then.has(code) || today.has(code);
    return this.purchases.change(purchase, viewer, (read, now) => {
      const shown = livePriceFor(read, viewer)?.seats ?? null;
      return decideFreeze(read, { on, isMember, isAsShown: seats === shown && terms === termsOf(read) }, now);
    });
  }
}
