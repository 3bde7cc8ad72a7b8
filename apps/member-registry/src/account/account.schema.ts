import { globalCollection, part, type Versioned } from '#persistence';
import type { Membership } from './account.domain.js';

/** A sign-in. It belongs to a person of the world, not to a municipality. */
export interface AccountDocument extends Versioned {
  /** Normalised. */
  readonly email: string;
  readonly displayName: string;
  /** argon2id; null until the invitation was used. */
  readonly passwordHash: string | null;
  /** SHA-256 of the code of the newest invitation; null once it was used. */
  readonly activationHash: string | null;
  readonly memberships: readonly Membership[];
}

const membership = part({ municipality: String, roles: [String], person: String });

export const accounts = globalCollection({
  name: 'accounts',
  fields: {
    email: String,
    displayName: String,
    passwordHash: String,
    activationHash: String,
    memberships: [membership],
  },
  indexes: [{ keys: { email: 1 }, unique: true }],
  versioned: true,
});
