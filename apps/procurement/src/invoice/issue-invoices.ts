import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { issueInvoices } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkDay, checkLeads, nowInJapan, Purchases, viewerOf } from '../purchase/index.js';
import type { BilledInvoice } from './invoice-view.js';
import { canBeIssued, sumOf } from './invoice.domain.js';
import { InvoiceRepository } from './invoice.repository.js';
import { Invoices } from './invoices.js';

/** Issues all invoices that can be and are not issued yet, or says which. Asked again, it goes on where it stopped. */
@Injectable()
export class IssueInvoices {
  constructor(
    private readonly purchases: Purchases,
    private readonly invoices: Invoices,
    private readonly repository: InvoiceRepository,
  ) {}

  async execute(
    { purchase: id, on, dryRun }: InputOf<typeof issueInvoices>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof issueInvoices>> {
    const viewer = viewerOf(caller);
    const now = nowInJapan();
    const purchase = await this.purchases.get(id, viewer);
    checkLeads(purchase, viewer);
    if (!purchase.billing) throw new DomainError('billing-terms-missing');
    checkDay(purchase, on, now);
    const all = await this.invoices.of(purchase, viewer);
    const waiting = all.filter(({ days }) => days === null);
    const ready = waiting.filter(({ claim }) => canBeIssued(purchase.steps, claim));
    const tooEarly = waiting.length - ready.length;
    if (ready.length === 0 && tooEarly === all.length) throw new DomainError('invoices-too-early');
    if (!dryRun && ready.length > 0) {
      // First of all the terms stay as they are: nobody changes them while invoices go out.
      await this.purchases.change(id, viewer, ({ billing }) =>
        billing && !billing.fixed ? { billing: { ...billing, fixed: true } } : null,
      );
      await Promise.all(ready.map((one) => this.issue(id, one, on, now.at)));
    }
    const claims = ready.map(({ claim }) => claim);
    return { issued: ready.length, ...sumOf(claims), already: all.length - waiting.length, tooEarly };
  }

  /** Once: who issued it at the same moment was first. */
  private issue(purchase: string, { id, claim }: BilledInvoice, issuedOn: string, at: Date): Promise<boolean> {
    const { municipality } = claim;
    return this.repository.insert({ _id: id, purchase, municipality, issuedOn, arrivedOn: null, paidOn: null }, at);
  }
}
