import { DomainError, InvoiceId } from '#contracts';
import type { Invoice } from '#contracts/procurement';
import { naturalId, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  checkLeads,
  nowInJapan,
  Purchases,
  seesBillsOf,
  type PurchaseDocument,
  type Viewer,
} from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { invoiceView, type BilledInvoice } from './invoice-view.js';
import { claimsOf, inspectedOn, issuesOf, type Claim, type InvoiceDays } from './invoice.domain.js';
import { InvoiceRepository } from './invoice.repository.js';

/** When something is decided about an invoice. */
interface When {
  readonly today: string;
  readonly inspected: string | null;
}

/** Invoices that a viewer may see, and how they are changed by their payers and who bills. */
@Injectable()
export class Invoices {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
    private readonly invoices: InvoiceRepository,
  ) {}

  /** In their order, those of the freeze first; what was taken back, before what takes its place. */
  async of(purchase: PurchaseDocument, viewer: Viewer): Promise<BilledInvoice[]> {
    const isVisible = (municipality: string) => seesBillsOf(purchase, viewer, municipality);
    const own = viewer && viewer.municipality !== purchase.lead ? viewer.municipality : null;
    const [ledger, issued] = await Promise.all([this.ledgers.now(purchase), this.invoices.issued(purchase._id, own)]);
    return claimsOf(purchase, ledger.additions())
      .filter(({ municipality }) => isVisible(municipality))
      .flatMap((claim) => {
        const year = claim.partOf ? [String(claim.fiscalYear)] : [];
        const what = [claim.municipality, claim.addition?.key ?? '', ...year];
        const first = naturalId('invoice', purchase._id, ...what);
        const idOf = (nth: number) => (nth === 1 ? first : naturalId('invoice-again', first, String(nth)));
        return issuesOf(claim, idOf, issued).map((one) => ({ ...one, id: InvoiceId.parse(one.id), claim }));
      });
  }

  /** Likewise, without those that were taken back: all that is billed, once. */
  async standing(purchase: PurchaseDocument, viewer: Viewer): Promise<BilledInvoice[]> {
    return (await this.of(purchase, viewer)).filter(({ days }) => !days?.withdrawn);
  }

  /** @throws DomainError `invoice-not-found`, likewise where the viewer may not see it. */
  async get(purchase: PurchaseDocument, invoice: InvoiceId, viewer: Viewer): Promise<BilledInvoice> {
    const found = (await this.of(purchase, viewer)).find(({ id }) => id === invoice);
    if (!found) throw new DomainError('invoice-not-found');
    return found;
  }

  /** By its payer. @throws as `save`; DomainError `not-payer`. */
  change(asked: Asked, office: NonNullable<Viewer>, decide: Decision): Promise<Invoice> {
    const checkPays = (_: PurchaseDocument, { municipality }: Claim) => {
      if (municipality !== office.municipality) throw new DomainError('not-payer');
    };
    return this.save(asked, office, checkPays, decide);
  }

  /** By who bills. @throws as `save`; DomainError `not-lead`, `buyer-not-member`. */
  correct(asked: Asked, viewer: Viewer, decide: Decision): Promise<Invoice> {
    return this.save(asked, viewer, (purchase) => checkLeads(purchase, viewer), decide);
  }

  /** @throws what `check` and `decide` throw; DomainError `purchase-not-found`, `invoice-not-found`, `invoice-not-issued`. */
  private save(
    asked: Asked,
    viewer: Viewer,
    check: (purchase: PurchaseDocument, claim: Claim) => void,
    decide: Decision,
  ): Promise<Invoice> {
    return retryWhenChanged(async () => {
      const purchase = await this.purchases.get(asked.purchase, viewer);
      const billed = await this.get(purchase, asked.invoice, viewer);
      check(purchase, billed.claim);
      const { days } = billed;
      if (!days) throw new DomainError('invoice-not-issued');
      const { at, today } = nowInJapan();
      const changes = decide(days, { today, inspected: inspectedOn(purchase.steps) });
      if (changes) await this.invoices.save(days, changes, at);
      return invoiceView(purchase, { ...billed, days: { ...days, ...changes } }, today);
    });
  }
}

interface Asked {
  readonly purchase: string;
  readonly invoice: InvoiceId;
}
type Decision = (days: InvoiceDays, when: When) => Partial<InvoiceDays> | null;
