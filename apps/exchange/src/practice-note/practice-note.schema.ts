import type { PracticeNoteKind } from '#contracts/exchange';
import { networkCollection, part } from '#persistence';
import type { Contribution } from '../contribution.domain.js';

/** A comment on a practice, or what came of trying it elsewhere. */
export interface PracticeNoteDocument extends Contribution {
  readonly practice: string;
  readonly kind: PracticeNoteKind;
}

export const practiceNotes = networkCollection({
  name: 'practice_notes',
  fields: {
    practice: { type: String, required: true },
    municipality: { type: String, required: true },
    municipalityName: String,
    kind: String,
    text: String,
    at: Date,
    withdrawnAt: Date,
    hidden: part({ at: Date, reason: String }),
  },
  personal: 'none',
  indexes: [{ keys: { practice: 1, at: 1, _id: 1 } }],
});

/** ありがとう: `about` is the practice. */
export const practiceThanks = networkCollection({
  name: 'practice_thanks',
  fields: { about: String, municipality: String, at: Date },
  personal: 'none',
  indexes: [{ keys: { about: 1 } }],
});
