import type { ChallengeState } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';
import { searchIndex, searchPart, type Searchable } from '#search-text';
import type { Hideable } from '../hidden.domain.js';
import type { ChallengeText } from './challenge.domain.js';

/** A challenge of a municipality. `_id` follows from the municipality and its key. */
export interface ChallengeDocument extends Versioned, ChallengeText, Hideable {
  /** As the municipality was called when it was written. */
  readonly municipalityName: string;
  readonly key: string;
  readonly state: ChallengeState;
  readonly raisedAt: Date;
  /** Made of title and text whenever it is saved. */
  readonly search?: Searchable;
}

export const challenges = networkCollection({
  name: 'challenges',
  fields: {
    municipality: { type: String, required: true },
    municipalityName: String,
    key: String,
    theme: String,
    kind: String,
    otherKind: String,
    title: String,
    tried: String,
    stage: String,
    urgency: String,
    visibility: String,
    state: String,
    raisedAt: Date,
    hidden: part({ at: Date, reason: String }),
    search: searchPart,
  },
  personal: 'none',
  secrets: ['search'],
  indexes: [
    { keys: { raisedAt: -1, _id: -1 } },
    { keys: { municipality: 1, raisedAt: -1, _id: -1 } },
    searchIndex('raisedAt'),
  ],
  versioned: true,
});
