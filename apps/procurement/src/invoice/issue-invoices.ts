import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { issueInvoices } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { sumOf } from '../price.domain.js';
import { checkDay, checkLeads, nowInJapan, Purchases, viewerOf, type Viewer } from '../purchase/index.js';
import type { BilledInvoice } from './invoice-view.js';
import { canBeIssued } from './invoice.domain.js';
import { InvoiceRepository } from './invoice.repository.js';
import { Invoices } from './invoices.js';

/** Issues all invoices that can be and are not issued yet, or were taken back, or says which. Asked again, it goes on where it stopped. */
@Injectable()
export class IssueInvoices {
  constructor(
    private readonly purchases: Purchases,
    private readonly invoices: Invoices,
    private readonly repository: InvoiceRepository,
  ) {}

  async execute(
    { purchase: id, on, dryRun, shown }: InputOf<typeof issueInvoices>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof issueInvoices>> {
    const viewer = viewerOf(caller);
    const now = nowInJapan();
    const purchase = await this.purchases.get(id, viewer);
    checkLeads(purchase, viewer);
    if (!purchase.billing) throw new DomainError('billing-terms-missing');
    checkDay(purchase, on, now);
    const all = await this.invoices.standing(purchase, viewer);
    const waiting = all.filter(({ days }) => days === null);
    const ready = waiting.filter(({ claim, replaces }) => canBeIssued(purchase.steps, claim, on, replaces));
    const tooEarly = waiting.length - ready.length;
    if (ready.length === 0 && tooEarly === all.length) throw new DomainError('invoices-too-early');
    if (!dryRun && ready.length > 0) checkShown(ready, shown);
    const issued = dryRun || ready.length === 0 ? ready : await this.issue(id, viewer, ready, on);
    const already = all.length - waiting.length + ready.length - issued.length;
    return { issued: issued.length, ...sumOf(issued.map(({ claim }) => claim)), already, tooEarly };
  }

  /** Each once; those that nobody else issued at the same moment. */
  private async issue(
    purchase: string,
    viewer: Viewer,
    ready: readonly BilledInvoice[],
    issuedOn: string,
  ): Promise<BilledInvoice[]> {
    // All by the same terms, those of who leads now, whatever is said of them while invoices go out.
    const { billing } = await this.purchases.save(purchase, viewer, (read) => {
      checkLeads(read, viewer);
      return read.billing && !read.billing.fixed ? { billing: { ...read.billing, fixed: true } } : null;
    });
    if (!billing) throw new DomainError('billing-terms-missing');
    const { fixed: _, ...terms } = billing;
    const days = { issuedOn, arrivedOn: null, paidOn: null };
    const at = new Date();
    const isFirst = await Promise.all(
      ready.map(({ id, claim: { municipality } }) =>
        this.repository.insert({ _id: id, purchase, municipality, terms, ...days }, at),
      ),
    );
    return ready.filter((_one, nth) => isFirst[nth]);
  }
}

/** @throws DomainError `changed-meanwhile`: something was taken back, added or issued since it was shown. */
function checkShown(ready: readonly BilledInvoice[], shown: InputOf<typeof issueInvoices>['shown']): void {
  const { total } = sumOf(ready.map(({ claim }) => claim));
  if (shown && (shown.issued !== ready.length || shown.total !== total)) throw new DomainError('changed-meanwhile');
}
