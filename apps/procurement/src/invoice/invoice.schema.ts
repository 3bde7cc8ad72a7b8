import { networkCollection, part, type Versioned } from '#persistence';
import type { IssuedInvoice } from './invoice.domain.js';

/**
 * An issued invoice: which one, by which terms, and its days. What it bills stands in the freeze or the seat ledger and nowhere else.
 * `_id` follows from purchase, payer and addition, and the fiscal year where the purchase lies in several; each payer
 * writes in its own.
 */
export interface InvoiceDocument extends Versioned, IssuedInvoice {
  readonly purchase: string;
  readonly municipality: string;
}

export const invoices = networkCollection({
  name: 'invoices',
  fields: {
    purchase: { type: String, required: true },
    municipality: { type: String, required: true },
    issuedOn: { type: String, required: true },
    arrivedOn: { type: String, default: null },
    paidOn: { type: String, default: null },
    terms: part({ issuerName: String, issuerAddress: String, registrationNumber: String, agreedInWriting: Boolean }),
  },
  personal: 'none',
  indexes: [{ keys: { purchase: 1, municipality: 1 } }],
  versioned: true,
});
