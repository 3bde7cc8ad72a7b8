import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { shareSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, decideSharing, officeOf, Purchases } from '../purchase/index.js';

/** Lets every member read and reuse a version, or no longer: what was begun with it stays. */
@Injectable()
export class ShareSpecification {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase, specification: version, shared }: InputOf<typeof shareSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof shareSpecification>> {
    const office = officeOf(caller);
    return this.purchases.change(purchase, office, (read) => {
      checkLeads(read, office);
      return decideSharing(read, { version, shared });
    });
  }
}
