import { networkCollection, part, type Versioned } from '#persistence';
import type { CaseParts } from './purchase-case.domain.js';

/** The case of a purchase; `_id` is the purchase's. */
export type PurchaseCaseDocument = Versioned & CaseParts;

export const purchaseCases = networkCollection({
  name: 'purchase_cases',
  fields: {
    state: { type: String, required: true },
    title: String,
    lead: { type: String, required: true },
    leadName: String,
    fiscalYear: Number,
    contractForm: String,
    members: Number,
    seats: Number,
    unitPrice: Number,
    months: Number,
    initialCost: Number,
    yearlyCost: Number,
    savingRate: Number,
    steps: [part({ state: String, on: String })],
    population: Number,
    staff: Number,
    background: String,
    wentWell: String,
    nextTime: String,
    givesSpecification: Boolean,
    contact: String,
    documents: [String],
    stepDocuments: [String],
  },
  personal: 'none',
  indexes: [{ keys: { changedAt: -1, _id: -1 } }],
  versioned: true,
});
