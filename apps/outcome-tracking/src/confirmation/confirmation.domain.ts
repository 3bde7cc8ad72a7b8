import { DomainError } from '#contracts';

/** Who is asked: an account that leads the learner, or an address that somebody entered. */
export type Whom =
  | { readonly by: 'account'; readonly account: string; readonly name: string }
  | { readonly by: 'address'; readonly email: string };

/** Somebody was asked to confirm one use at work of one enrolment. */
export interface ConfirmationRequest {
  readonly enrolment: string;
  readonly programme: string;
  readonly person: string;
  readonly on: string;
  readonly what: string;
  readonly whom: Whom;
  /** Counts up whenever somebody is asked anew: links of earlier rounds have ended. */
  readonly round: number;
  readonly askedAt: Date;
  /** SHA-256 of the links that are out in this round: a mail that was tried twice may have arrived twice. */
  readonly hashes: readonly string[];
  /** When the links end; null: none is out. */
  readonly until: Date | null;
  /** Answers in this round. */
  readonly answers: number;
}

/** Who may give themselves an address there proves nothing about a house. */
const publicHosts = [
  'gmail.com|googlemail.com|yahoo.co.jp|ymail.ne.jp|outlook.com|outlook.jp|hotmail.com|hotmail.co.jp|live.jp|icloud.com',
  'me.com|docomo.ne.jp|ezweb.ne.jp|au.com|softbank.ne.jp|i.softbank.jp|ymobile.ne.jp|rakuten.jp|biglobe.ne.jp|nifty.com',
  'ocn.ne.jp|so-net.ne.jp|plala.or.jp|aol.com|proton.me|protonmail.com',
].flatMap((line) => line.split('|'));

/** The request once this person is asked. The very one that was given when the link to that person still works. */
export function ask(
  stored: ConfirmationRequest | null,
  asked: Pick<ConfirmationRequest, 'enrolment' | 'programme' | 'person' | 'on' | 'what' | 'whom'>,
  now: Date,
): ConfirmationRequest {
  const works = stored && (stored.until === null || stored.until > now);
  if (works && addresseeOf(stored.whom) === addresseeOf(asked.whom)) return stored;
  return { ...asked, round: (stored?.round ?? 0) + 1, askedAt: now, hashes: [], until: null, answers: 0 };
}

const addresseeOf = (whom: Whom): string => (whom.by === 'account' ? whom.account : whom.email);
export const nameOf = (whom: Whom): string => (whom.by === 'account' ? whom.name : whom.email);

/** What an address of the learner's house ends with: `@` and the host; null where the host is anybody's. */
export function houseOf(own: string | null): string | null {
  const host = own?.split('@')[1]?.toLowerCase();
  return host === undefined || publicHosts.includes(host) ? null : `@${host}`;
}

/**
 * Whether an address may be asked. The office answers for what it enters; a learner may enter one of the same house.
 * @throws DomainError `own-address`, `address-elsewhere`.
 */
export function checkAddress(email: string, own: string | null, by: 'learner' | 'office'): void {
  if (email === own?.toLowerCase()) throw new DomainError('own-address');
  const house = houseOf(own);
  if (by === 'learner' && (house === null || !email.endsWith(house))) throw new DomainError('address-elsewhere');
}
