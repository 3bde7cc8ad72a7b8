import type { ActionOutcome, TableNoteKind } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';

/** What somebody wrote at a table. `_id` follows from the table, the municipality and a key made on the device. */
export interface TableNoteDocument extends Versioned {
  readonly meeting: string;
  readonly round: number;
  readonly table: string;
  readonly theme: string;
  /** Null: the secretariat. */
  readonly municipality: string | null;
  /** As it was called when it wrote. */
  readonly municipalityName: string;
  /** The account that wrote it first; null: a program, or it is erased. */
  readonly by: string | null;
  readonly kind: TableNoteKind;
  readonly text: string;
  /** Of an action: the municipality that will do it, as it was called then. */
  readonly doer: string | null;
  readonly doerName: string | null;
  readonly at: Date;
  /** Mark of an action: who does it has not been asked yet what became of it. */
  readonly unasked?: true;
  readonly outcome: { readonly said: ActionOutcome; readonly came: string; readonly at: Date } | null;
}

export const tableNotes = networkCollection({
  name: 'table_notes',
  fields: {
    meeting: { type: String, required: true },
    round: { type: Number, required: true },
    table: { type: String, required: true },
    theme: String,
    municipality: String,
    municipalityName: String,
    by: String,
    kind: String,
    text: String,
    doer: String,
    doerName: String,
    at: Date,
    unasked: Boolean,
    outcome: part({ said: String, came: String, at: Date }),
  },
  personal: {
    file: 'meetings',
    mentions:
      'what was said at a table, in words that may name people: ForgetAttendees; the account that wrote it goes with the account: ForgetWriters',
  },
  indexes: [
    { keys: { meeting: 1, at: 1, _id: 1 } },
    { keys: { by: 1 } },
    { keys: { unasked: 1 }, where: { unasked: { $exists: true } } },
  ],
  secrets: ['text', 'outcome'],
  versioned: true,
});
