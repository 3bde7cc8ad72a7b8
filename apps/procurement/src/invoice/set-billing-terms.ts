import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { setBillingTerms } from '#contracts/procurement';
import { isCorporateNumber } from '#csv';
import { Injectable } from '@nestjs/common';
import { checkLeads, Purchases, viewerOf } from '../purchase/index.js';
import { billingView } from './billing-view.js';
import { decideBilling } from './invoice.domain.js';

/** Says who bills on the invoices that are issued from now on. */
@Injectable()
export class SetBillingTerms {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase, ...terms }: InputOf<typeof setBillingTerms>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof setBillingTerms>> {
    const viewer = viewerOf(caller);
    const { registrationNumber } = terms;
    await this.purchases.change(purchase, viewer, (read) => {
      checkLeads(read, viewer);
      // T and the 13 digits of a 法人番号, or 13 digits that are made likewise.
      if (registrationNumber !== null && !isCorporateNumber(registrationNumber.slice(1)))
        throw new DomainError('invalid-registration-number');
      return decideBilling(read.billing, terms);
    });
    return billingView(await this.purchases.get(purchase, viewer));
  }
}
