import type { Theme } from '#contracts/exchange';
import type { MembershipApplicationState } from '#contracts/registry';
import { networkCollection, part, type Versioned } from '#persistence';
import type { StoredLetter, StoredLink } from './membership-application.domain.js';

/** The official who applies, as they say it. */
export interface StoredOfficial {
  readonly name: string;
  readonly post: string | null;
  /** Normalised. */
  readonly email: string;
  readonly department: string;
  readonly organ: string | null;
  readonly themes: readonly Theme[];
  readonly message: string | null;
  readonly language: 'ja' | 'en';
}

/**
 * An inquiry or an application, one for municipality, request, address and round: what was decided stays, and who applies
 * once more begins the next round. Its id also holds when it was first sent: once it is forgotten, rounds begin anew, and
 * what came from it must not be taken for what comes from the next.
 */
export interface MembershipApplicationDocument extends Versioned {
  readonly municipality: string;
  readonly request: 'inquiry' | 'application';
  readonly round: number;
  readonly state: MembershipApplicationState;
  readonly proof: 'lg-address' | 'letter' | null;
  readonly applicant: StoredOfficial;
  readonly links: readonly StoredLink[];
  readonly letter: StoredLetter | null;
  /** When the address was confirmed; before that, when it was sent. */
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  /** Mark: approved, and the municipality is to be admitted and its first administrator invited. */
  readonly admitting?: true;
  /** Mark: who applied is to be told of the state that it came into with this version. */
  readonly telling?: number;
}

export const membershipApplications = networkCollection({
  name: 'membership_applications',
  fields: {
    municipality: String,
    request: String,
    round: Number,
    state: String,
    proof: String,
    applicant: part({
      name: String,
      post: String,
      email: String,
      department: String,
      organ: String,
      themes: [String],
      message: String,
      language: String,
    }),
    links: [part({ hash: String, expiresAt: Date })],
    letter: part({ hash: String, madeAt: Date, madeBy: String, expiresAt: Date }),
    requestedAt: Date,
    decidedAt: Date,
    decidedBy: String,
    reason: String,
    admitting: Boolean,
    telling: Number,
  },
  secrets: ['links', 'letter', 'applicant'],
  personal: { file: 'accounts', mentions: 'the official who applied: EraseMembershipApplications' },
  indexes: [
    { keys: { municipality: 1, request: 1, 'applicant.email': 1, round: 1 }, unique: true },
    { keys: { state: 1, requestedAt: -1, _id: 1 } },
    { keys: { 'links.hash': 1 } },
    { keys: { 'letter.hash': 1 } },
    { keys: { admitting: 1 }, where: { admitting: { $exists: true } } },
    { keys: { telling: 1 }, where: { telling: { $exists: true } } },
  ],
  versioned: true,
});
