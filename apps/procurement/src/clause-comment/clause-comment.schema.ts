import { networkCollection, part } from '#persistence';

/** What a municipality said of a clause of a version. `_id` follows from purchase, municipality and its key. */
export interface ClauseCommentDocument {
  readonly _id: string;
  readonly purchase: string;
  /** Of the specification. */
  readonly specification: number;
  readonly clause: number;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly text: string;
  readonly at: Date;
  /** Taken back: the words stay to know the same comment by when it is sent again, and are told to nobody. */
  readonly withdrawnAt?: Date | null;
  /** The lead's last word. */
  readonly answer: { readonly text: string; readonly takenUpIn: number | null; readonly at: Date } | null;
}

export const clauseComments = networkCollection({
  name: 'clause_comments',
  fields: {
    purchase: { type: String, required: true },
    specification: { type: Number, required: true },
    clause: Number,
    municipality: { type: String, required: true },
    municipalityName: String,
    text: String,
    at: Date,
    withdrawnAt: Date,
    answer: part({ text: String, takenUpIn: Number, at: Date }),
  },
  personal: 'none',
  indexes: [{ keys: { purchase: 1, specification: 1, at: 1, _id: 1 } }],
});
