import type { AllowedCaller, InputOf, MunicipalityCode, OutputOf } from '#contracts';
import type { offerLead } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Members } from '../members/index.js';
import { checkLeads, decideLeadOffer, Purchases, viewerOf } from '../purchase/index.js';

/** Asks another buyer to lead. Where the lead has left the network, the secretariat does it. */
@Injectable()
export class OfferLead {
  constructor(
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute(
    { purchase, newLead }: InputOf<typeof offerLead>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof offerLead>> {
    const viewer = viewerOf(caller);
    checkLeads(await this.purchases.get(purchase, viewer), viewer);
    const names = await this.members.names();
    const isMember = (code: MunicipalityCode) => names.has(code);
    return this.purchases.change(purchase, viewer, (read, now) =>
      decideLeadOffer(read, viewer, newLead, { isMember, now }),
    );
  }
}
