import { networkCollection, part } from '#persistence';
import type { Contribution } from '../contribution.domain.js';

/** An answer to a challenge. */
export interface ChallengeAnswerDocument extends Contribution {
  readonly challenge: string;
  /** A practice that it links. */
  readonly practice?: string;
  /** Mark: who subscribed has not been written to yet. */
  readonly untold?: true;
}

export const challengeAnswers = networkCollection({
  name: 'challenge_answers',
  fields: {
    challenge: { type: String, required: true },
    municipality: { type: String, required: true },
    municipalityName: String,
    text: String,
    practice: String,
    at: Date,
    withdrawnAt: Date,
    hidden: part({ at: Date, reason: String }),
    untold: Boolean,
  },
  personal: 'none',
  indexes: [{ keys: { challenge: 1, at: 1, _id: 1 } }, { keys: { untold: 1 }, where: { untold: { $exists: true } } }],
});
