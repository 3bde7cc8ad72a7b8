import { PurchaseId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { publishSpecification, SpecificationSource } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, decideSpecification, Purchases, viewerOf } from '../purchase/index.js';
import { SharedSpecifications } from '../shared-specification/index.js';

type Input = InputOf<typeof publishSpecification>;

/** Publishes the next version of what is to be bought; everybody has to agree anew. One begun with a shared one names it. */
@Injectable()
export class PublishSpecification {
  constructor(
    private readonly purchases: Purchases,
    private readonly shared: SharedSpecifications,
  ) {}

  async execute(
    { purchase, specification: version, text, source: named }: Input,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof publishSpecification>> {
    const viewer = viewerOf(caller);
    checkLeads(await this.purchases.get(purchase, viewer), viewer);
    const source = named && (await this.sourceOf(named));
    return this.purchases.change(purchase, viewer, (read, now) => {
      checkLeads(read, viewer);
      return decideSpecification(read, { version, text, ...(source && { source }) }, now);
    });
  }

  private async sourceOf({ sourcePurchase, version }: NonNullable<Input['source']>): Promise<SpecificationSource> {
    const { purchase } = await this.shared.get(sourcePurchase, version);
    return { purchase: PurchaseId.parse(purchase._id), version, title: purchase.title, leadName: purchase.leadName };
  }
}
