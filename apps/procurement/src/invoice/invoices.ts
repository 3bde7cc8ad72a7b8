import { DomainError, InvoiceId } from '#contracts';
import type { Invoice } from '#contracts/procurement';
import { naturalId, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { nowInJapan, Purchases, seesBillsOf, type PurchaseDocument, type Viewer } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { invoiceView, type BilledInvoice } from './invoice-view.js';
import { claimsOf, inspectedOn, type InvoiceDays } from './invoice.domain.js';
import { InvoiceRepository } from './invoice.repository.js';

/** When a payer decides something about its invoice. */
interface When {
  readonly today: string;
  readonly inspected: string | null;
}

/** Invoices that a viewer may see, and how their payers change them. */
@Injectable()
export class Invoices {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
    private readonly invoices: InvoiceRepository,
  ) {}

  /** In their order, those of the freeze first. */
  async of(purchase: PurchaseDocument, viewer: Viewer): Promise<BilledInvoice[]> {
    const isVisible = (municipality: string) => seesBillsOf(purchase, viewer, municipality);
    const own = viewer && viewer.municipality !== purchase.lead ? viewer.municipality : null;
    const [ledger, issued] = await Promise.all([this.ledgers.now(purchase), this.invoices.issued(purchase._id, own)]);
    return claimsOf(purchase, ledger.additions())
      .filter(({ municipality }) => isVisible(municipality))
      .map((claim) => {
        const year = claim.partOf ? [String(claim.fiscalYear)] : [];
        const what = [claim.municipality, claim.addition?.key ?? '', ...year];
        const id = InvoiceId.parse(naturalId('invoice', purchase._id, ...what));
        return { id, claim, days: issued.get(id) ?? null };
      });
  }

  /** @throws DomainError `invoice-not-found`, likewise where the viewer may not see it. */
  async get(purchase: PurchaseDocument, invoice: InvoiceId, viewer: Viewer): Promise<BilledInvoice> {
    const found = (await this.of(purchase, viewer)).find(({ id }) => id === invoice);
    if (!found) throw new DomainError('invoice-not-found');
    return found;
  }

  /** @throws what `decide` throws; DomainError `purchase-not-found`, `invoice-not-found`, `not-payer`, `invoice-not-issued`. */
  async change(
    asked: { readonly purchase: string; readonly invoice: InvoiceId },
    office: NonNullable<Viewer>,
    decide: (days: InvoiceDays, when: When) => Partial<InvoiceDays> | null,
  ): Promise<Invoice> {
    return retryWhenChanged(async () => {
      const purchase = await this.purchases.get(asked.purchase, office);
      const billed = await this.get(purchase, asked.invoice, office);
      if (billed.claim.municipality !== office.municipality) throw new DomainError('not-payer');
      const { days } = billed;
      if (!days) throw new DomainError('invoice-not-issued');
      const { at, today } = nowInJapan();
      const changes = decide(days, { today, inspected: inspectedOn(purchase.steps) });
      if (changes) await this.invoices.save(days, changes, at);
      return invoiceView(purchase, { ...billed, days: { ...days, ...changes } }, today);
    });
  }
}
