import { networkCollection, part, type Versioned } from '#persistence';
import type { PurchaseParts } from './purchase-parts.domain.js';

/** A joint purchase. `_id` follows from its lead and its key. */
export interface PurchaseDocument extends Versioned, PurchaseParts {
  readonly plannedAt: Date;
  /** Of what was planned first, by which a late repeat is known. Absent where it was planned before this was kept. */
  readonly firstText?: string;
}

const bill = { seats: Number, unitPrice: Number, seatAmount: Number, feeShare: Number, net: Number, tax: Number };

const settled = {
  bought: Number,
  added: Number,
  averageUsed: Number,
  highestUsed: Number,
  lentOut: Number,
  lentIn: Number,
  billed: Number,
  paid: Number,
  open: Number,
  // Where the purchase lies in several: without it a settlement stays as it always was stored.
  years: {
    type: [part({ fiscalYear: Number, billed: Number, paid: Number, open: Number })],
    default: undefined,
  },
};

/** Only what changed. */
const writtenBefore = {
  title: String,
  contractForm: String,
  startsOn: String,
  endsOn: String,
  tiers: { type: [part({ from: Number, unitPrice: Number })], default: undefined },
  fixedFee: Number,
  taxRate: Number,
  invited: { type: [String], default: undefined },
  sealed: Boolean,
};

export const purchases = networkCollection({
  name: 'purchases',
  fields: {
    lead: { type: String, required: true },
    leadName: String,
    plannedAt: { type: Date, required: true },
    firstText: String,
    title: String,
    contractForm: String,
    startsOn: String,
    endsOn: String,
    tiers: [part({ from: Number, unitPrice: Number })],
    fixedFee: Number,
    taxRate: Number,
    invited: { type: [String], default: null },
    sealed: Boolean,
    steps: [part({ state: String, on: String, recordedAt: Date })],
    changes: [part({ at: Date, by: String, byName: String, toConfirm: Boolean, was: part(writtenBefore) })],
    intents: [
      part({
        municipality: String,
        municipalityName: String,
        seats: Number,
        standaloneUnitPrice: Number,
        terms: Number,
      }),
    ],
    specifications: [
      part({
        version: Number,
        text: String,
        publishedAt: Date,
        source: part({ purchase: String, version: Number, title: String, leadName: String }),
        shared: Boolean,
      }),
    ],
    agreements: [part({ municipality: String, version: Number, at: Date })],
    frozen: part({
      on: String,
      recordedAt: Date,
      seats: Number,
      unitPrice: Number,
      nextTier: part({ seatsMissing: Number, unitPrice: Number }),
      invoices: [part({ municipality: String, ...bill, total: Number, saving: Number })],
    }),
    tender: part({
      criteria: [part({ name: String, weight: Number })],
      quotes: [
        part({
          key: String,
          vendor: String,
          tiers: [part({ from: Number, unitPrice: Number })],
          fixedFee: Number,
          validUntil: String,
          note: String,
          documentName: String,
          recordedAt: Date,
          evaluation: { type: [part({ points: Number, note: String })], default: null },
        }),
      ],
      quotesWithdrawn: Boolean,
      award: part({ quote: String, reason: String, on: String }),
    }),
    leadOffers: [
      part({ from: String, newLead: String, newLeadName: String, at: Date, answer: String, answeredAt: Date }),
    ],
    longTermBasis: String,
    billing: part({
      issuerName: String,
      issuerAddress: String,
      registrationNumber: String,
      agreedInWriting: Boolean,
      account: part({ bank: String, branch: String, kind: String, number: String, holder: String }),
      fixed: Boolean,
    }),
    settlement: part({
      on: String,
      recordedAt: Date,
      reason: String,
      from: String,
      until: String,
      rows: [part({ municipality: String, municipalityName: String, ...settled })],
    }),
  },
  personal: 'none',
  indexes: [{ keys: { plannedAt: -1, _id: -1 } }],
  // Numbers that are sealed, quotes that are the lead's until the award, and long texts.
  secrets: ['intents', 'frozen', 'specifications', 'agreements', 'tender', 'settlement'],
  versioned: true,
});
