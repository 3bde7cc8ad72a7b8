import { DomainError } from '#contracts';
import type { ContactState } from '#contracts/exchange';

interface Side {
  readonly municipality: string;
  readonly municipalityName: string;
  readonly account: string | null;
}

/** What is decided about. */
interface Request {
  readonly from: Side;
  readonly to: Side;
  readonly state: ContactState;
}

/** The other side of a contact request, and whether it may be named: the official only once both sides agreed. */
export function otherSideOf<S extends Side>(
  { from, to, state }: { readonly from: S; readonly to: S; readonly state: ContactState },
  municipality: string,
): { readonly side: S; readonly account: string | null } {
  const side = from.municipality === municipality ? to : from;
  return { side, account: state === 'accepted' ? side.account : null };
}

/** One request for two municipalities, whoever asks. */
export const pairOf = (one: string, another: string): string => [one, another].toSorted().join(' ');

/**
 * What the municipality that was asked says; null: it has said so already. Whoever else answers finds nothing.
 * @throws DomainError `contact-request-not-found`, `contact-request-closed`
 */
export function decideAnswer(request: Request | null, by: { municipality: string; account: string }, accept: boolean) {
  if (request?.to.municipality !== by.municipality) throw new DomainError('contact-request-not-found');
  const state = accept ? ('accepted' as const) : ('declined' as const);
  if (request.state === state) return null;
  if (request.state !== 'asked') throw new DomainError('contact-request-closed');
  return { state, to: { ...request.to, account: by.account } };
}

/**
 * That the municipality that asked takes it back; null: it has done so already.
 * @throws DomainError `contact-request-not-found`, `contact-request-closed`
 */
export function decideWithdrawal(request: Request | null, municipality: string) {
  if (request?.from.municipality !== municipality) throw new DomainError('contact-request-not-found');
  if (request.state === 'withdrawn') return null;
  if (request.state !== 'asked') throw new DomainError('contact-request-closed');
  return { state: 'withdrawn' as const };
}
