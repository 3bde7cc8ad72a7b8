import { networkCollection, part } from '#persistence';
import type { Entry } from './ledger.domain.js';

/** An entry of the seat ledger of a purchase; written once. `_id` follows from the purchase and the place. */
export type SeatEntryDocument = Entry & { readonly _id: string; readonly purchase: string };

export const seatEntries = networkCollection({
  name: 'seat_entries',
  fields: {
    purchase: { type: String, required: true },
    place: { type: Number, required: true },
    recordedAt: { type: Date, required: true },
    kind: { type: String, required: true },
    member: { type: String, required: true },
    on: String,
    person: String,
    programme: String,
    loan: String,
    borrower: String,
    seats: Number,
    key: String,
    bill: part({ months: Number, net: Number, tax: Number, total: Number }),
  },
  personal: { ids: 'who had a seat from when to when, so that seats add up on any past day; names are the registry’s' },
  // Only one entry can have a place: whoever decided without having read the one before is late and decides again.
  indexes: [{ keys: { purchase: 1, place: 1 }, unique: true }],
});
