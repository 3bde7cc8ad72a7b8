import type { Theme } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';
import type { Entry } from './membership.domain.js';

/** What a municipality says of itself to officials of members. */
export interface StoredDirectory {
  readonly department: string;
  readonly organ: string | null;
  readonly themes: readonly Theme[];
  readonly lookingFor: string | null;
}

/** The joint declaration, signed. */
export interface StoredSignature {
  readonly version: number;
  /** Of exactly the text that was signed. */
  readonly hash: string;
  readonly name: string;
  readonly post: string;
  readonly signedOn: string;
  readonly account: string | null;
}

/** A municipality in the network; `_id` is its code. That it may use the platform is told by its admission. */
export interface MembershipDocument extends Versioned {
  /** As they were noted; none is ever changed or taken away. */
  readonly entries: readonly Entry[];
  readonly signatures: readonly StoredSignature[];
  readonly directory: StoredDirectory | null;
}

export const memberships = networkCollection({
  name: 'memberships',
  fields: {
    entries: [
      part({
        standing: String,
        on: String,
        by: String,
        account: String,
        reason: String,
        application: String,
        at: Date,
      }),
    ],
    signatures: [
      part({ version: Number, hash: String, name: String, post: String, signedOn: String, account: String }),
    ],
    directory: part({ department: String, organ: String, themes: [String], lookingFor: String }),
  },
  personal: { file: 'accounts', mentions: 'who signed and why something changed may name somebody: EraseMemberNames' },
  indexes: [{ keys: { 'entries.standing': 1, _id: 1 } }],
  versioned: true,
});
