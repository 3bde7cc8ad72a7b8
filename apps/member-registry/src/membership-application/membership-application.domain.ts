import { DomainError } from '#contracts';
import type { ApplicationLack, MembershipApplicationState, MembershipDecision } from '#contracts/registry';

export interface StoredLink {
  /** SHA-256 of a link of 256 random bits. */
  readonly hash: string;
  readonly expiresAt: Date;
}
export interface StoredLetter {
  /** SHA-256 of a code of 80 random bits. */
  readonly hash: string;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly expiresAt: Date;
}

const DAY_MS = 86_400_000;
const LETTER_DAYS = 30;
const MOST_LINKS = 8;
export const linkDays = { confirm: 2, state: 180 } as const;

/** The links with a new one; those that are too old go, and the oldest where there are many. */
export const withLink = (
  links: readonly StoredLink[],
  { hash, purpose }: { readonly hash: string; readonly purpose: keyof typeof linkDays },
  now: Date,
): StoredLink[] => {
  const expiresAt = new Date(now.getTime() + linkDays[purpose] * DAY_MS);
  return [...links.filter((link) => link.expiresAt > now), { hash, expiresAt }].slice(-MOST_LINKS);
};

export const letterUntil = (now: Date): Date => new Date(now.getTime() + LETTER_DAYS * DAY_MS);

/** Whether an address is one of a local public body: its host is lg.jp or below it (only they get such names). */
export const isOfficial = (email: string): boolean => /@(?:[a-z0-9-]+\.)*lg\.jp$/.test(email);

/** What decisions are made from. */
export interface Decidable {
  readonly request: 'inquiry' | 'application';
  readonly state: MembershipApplicationState;
  readonly proof: 'lg-address' | 'letter' | null;
}

/** What the secretariat has decided, for good. */
export const decided: readonly MembershipApplicationState[] = ['approved', 'refused', 'answered'];
export const isDecided = ({ state }: Pick<Decidable, 'state'>): boolean => decided.includes(state);

/** What confirming the address makes of it; null: it was confirmed before. */
export function confirmed({ request, state }: Decidable, email: string): Pick<Decidable, 'state' | 'proof'> | null {
  if (state !== 'unconfirmed') return null;
  const proof = isOfficial(email) ? ('lg-address' as const) : null;
  return { proof, state: request === 'application' && proof === null ? 'awaiting-letter' : 'submitted' };
}

const made = { approve: 'approved', refuse: 'refused', answer: 'answered' } as const;

/**
 * The state that a decision makes; null: it was decided so already.
 * @throws DomainError `unknown-application`, `membership-decided`, `other-request`, `decision-reason-missing`, `application-unproven`.
 */
export function decide(
  { request, state, proof }: Decidable,
  decision: MembershipDecision,
  reason: string | null,
): (typeof made)[MembershipDecision] | null {
  const next = made[decision];
  if (state === next) return null;
  if (state === 'unconfirmed') throw new DomainError('unknown-application');
  if (isDecided({ state })) throw new DomainError('membership-decided');
  if ((decision === 'answer') !== (request === 'inquiry')) throw new DomainError('other-request');
  if (decision !== 'approve' && !reason?.trim()) throw new DomainError('decision-reason-missing');
  if (decision === 'approve' && proof === null) throw new DomainError('application-unproven');
  return next;
}

/** What to see to before an application is decided. */
export function lacksOf(
  { request, state }: Decidable,
  {
    letter,
    isMember,
    isAdmitted,
    alsoApplied,
    now,
  }: {
    readonly letter: StoredLetter | null;
    readonly isMember: boolean;
    readonly isAdmitted: boolean;
    readonly alsoApplied: boolean;
    readonly now: Date;
  },
): ApplicationLack[] {
  if (request === 'inquiry' || isDecided({ state })) return [];
  const waits = state === 'awaiting-letter';
  // One that is too old proves nothing: another is to be made.
  const works = letter !== null && letter.expiresAt > now;
  return [
    ...(waits ? ([works ? 'letter-code-not-entered' : 'letter-not-made'] as const) : []),
    ...(isMember ? (['member-already'] as const) : isAdmitted ? (['admitted-already'] as const) : []),
    ...(alsoApplied ? (['also-applied'] as const) : []),
  ];
}
