import type { ContactState } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';

/** One of the two sides of a contact request. */
export interface ContactSide {
  readonly municipality: string;
  /** As it was called when contact was asked for. */
  readonly municipalityName: string;
  /** The official who asked or answered; null: nobody answered yet. */
  readonly account: string | null;
}

/** A municipality asks another for contact. `_id` follows from the municipality that asks and its key. */
export interface ContactRequestDocument extends Versioned {
  readonly from: ContactSide & { readonly account: string };
  readonly to: ContactSide;
  readonly reason: string;
  readonly challenge: string | null;
  readonly state: ContactState;
  /** While it is not answered: both municipalities, in either order. There is one for each pair. */
  readonly open?: string;
  readonly at: Date;
  readonly answeredAt: Date | null;
  /** Mark: who has to know of this has not been written to yet. */
  readonly untold?: 'asked' | 'answered';
}

const side = { municipality: { type: String, required: true }, municipalityName: String, account: String };

export const contactRequests = networkCollection({
  name: 'contact_requests',
  fields: {
    from: part(side),
    to: part(side),
    reason: String,
    challenge: String,
    state: String,
    open: String,
    at: Date,
    answeredAt: Date,
    untold: String,
  },
  personal: { ids: 'officials who asked and answered; a request goes with either account: ForgetContactRequests' },
  indexes: [
    { keys: { open: 1 }, unique: true, where: { open: { $exists: true } } },
    { keys: { 'from.municipality': 1, at: -1, _id: -1 } },
    { keys: { 'to.municipality': 1, at: -1, _id: -1 } },
    { keys: { 'from.account': 1 } },
    { keys: { 'to.account': 1 } },
    { keys: { changedAt: 1 } },
    { keys: { untold: 1 }, where: { untold: { $exists: true } } },
  ],
  versioned: true,
});
