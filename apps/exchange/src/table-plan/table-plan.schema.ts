import { networkCollection, part, type Versioned } from '#persistence';
import type { Seating } from '../seating/index.js';

/** Who sits where in a round of a meeting. `_id` follows from both. */
export interface TablePlanDocument extends Versioned {
  readonly meeting: string;
  readonly round: number;
  readonly seating: Seating;
  readonly unavoidable: number;
  readonly isBest: boolean;
  /** Hash of the people, answers, tables and rounds before that it was composed from; missing in plans of an older version. */
  readonly madeFrom?: string;
  readonly moved: readonly string[];
  readonly composedAt: Date;
  readonly changes: readonly { readonly at: Date; readonly people: number; readonly reason: string | null }[];
}

export const tablePlans = networkCollection({
  name: 'table_plans',
  fields: {
    meeting: { type: String, required: true },
    round: { type: Number, required: true },
    seating: [part({ table: String, people: [String] })],
    unavoidable: Number,
    isBest: Boolean,
    madeFrom: String,
    moved: [String],
    composedAt: Date,
    changes: [part({ at: Date, people: Number, reason: String })],
  },
  personal: {
    file: 'meetings',
    mentions: 'ids of attendees, and reasons for changes in words about them: ForgetAttendees',
  },
  indexes: [{ keys: { meeting: 1, round: 1 } }],
  // Reasons are words about people.
  secrets: ['changes'],
  versioned: true,
});
