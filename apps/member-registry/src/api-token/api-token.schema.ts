import type { Role, Scope } from '#contracts';
import { globalCollection } from '#persistence';

/** A program's way in. The token itself is shown once and never stored. */
export interface ApiTokenDocument {
  readonly _id: string;
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly label: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** Null: any admitted municipality coded 99…. */
  readonly municipality: string | null;
  readonly createdAt: Date;
}

export const apiTokens = globalCollection({
  name: 'api_tokens',
  fields: { hash: String, label: String, roles: [String], scopes: [String], municipality: String, createdAt: Date },
  personal: 'none',
  indexes: [{ keys: { hash: 1 }, unique: true }],
});
