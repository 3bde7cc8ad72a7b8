import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { publishSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, decideSpecification, Purchases, viewerOf } from '../purchase/index.js';

/** Publishes the next version of what is to be bought; everybody has to agree anew. */
@Injectable()
export class PublishSpecification {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase, specification: version, text }: InputOf<typeof publishSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof publishSpecification>> {
    const viewer = viewerOf(caller);
    return this.purchases.change(purchase, viewer, (read, now) => {
      checkLeads(read, viewer);
      return decideSpecification(read, { version, text }, now);
    });
  }
}
