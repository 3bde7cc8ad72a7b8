import { part, tenantCollection, type Versioned } from '#persistence';
import type { KeptReport } from './business-shift.domain.js';

/** How far one company in one programme is with 業態転換. `_id` follows from both. */
export interface BusinessShiftDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly company: string;
  /** As it was called when something was said last. */
  readonly name: string;
  /** Oldest first. */
  readonly said: readonly KeptReport[];
}

export const businessShifts = tenantCollection({
  name: 'business_shifts',
  fields: {
    programme: { type: String, required: true },
    company: String,
    name: String,
    said: [part({ on: String, stage: String, source: String, checkedOn: String, at: Date })],
  },
  personal: 'none',
  indexes: [{ keys: { tenant: 1, programme: 1, _id: 1 } }],
  relayed: true,
});
