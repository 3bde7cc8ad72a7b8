import type { OutputOf } from '#contracts';
import type { choosePassword } from '#contracts/registry';
import { normaliseEmail, normaliseNumber } from '#csv';

/**
 * A name by which an account's owner signs in. Keys are unique in the whole network. With `password` the owner types
 * the account's password.
 */
export interface SignInMethod {
  /** `mail:<address>` or `staff:<municipality>:<職員番号>`. */
  readonly key: string;
  readonly kind: 'password';
  /** The municipality whose numbering the name follows; null for an address. */
  readonly municipality: string | null;
  readonly addedAt: Date;
}

export const mailKey = (email: string): string => `mail:${normaliseEmail(email)}`;
export const staffKey = (municipality: string, staffNumber: string): string =>
  `staff:${normaliseNumber(municipality)}:${normaliseNumber(staffNumber)}`;

/** The address to write to, where the account has one. */
export const addressOf = (methods: readonly SignInMethod[]): string | null =>
  methods.find(({ key }) => key.startsWith('mail:'))?.key.slice('mail:'.length) ?? null;

/** What the owner types. */
export function signInNameOf({ key, municipality }: SignInMethod): OutputOf<typeof choosePassword> {
  if (municipality === null) return { email: key.slice('mail:'.length), municipality: null, staffNumber: null };
  return { email: null, municipality, staffNumber: key.slice(`staff:${municipality}:`.length) };
}
