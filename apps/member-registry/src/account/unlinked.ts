import type { Membership, Offer } from './account.domain.js';
import type { SignInMethod } from './sign-in-method.js';

interface Linked {
  readonly methods: readonly SignInMethod[];
  readonly memberships: readonly Membership[];
  readonly offers: readonly Offer[];
}

/**
 * What is left of an account when these people of a municipality are erased: what it is elsewhere, and the ways in that do
 * not follow that municipality's numbering. Null when it is nothing elsewhere; undefined when it is none of them.
 */
export function unlinked<A extends Linked>(
  account: A,
  municipality: string,
  people: ReadonlySet<string>,
): Pick<A, keyof Linked> | null | undefined {
  const isTheirs = (place: Pick<Membership, 'municipality' | 'person'>) =>
    place.municipality === municipality && place.person !== null && people.has(place.person);
  const memberships = account.memberships.filter((place) => !isTheirs(place));
  const offers = account.offers.filter((place) => !isTheirs(place));
  if (memberships.length === account.memberships.length && offers.length === account.offers.length) return undefined;
  if (memberships.length === 0 && offers.length === 0) return null;
  const methods = account.methods.filter((method) => method.municipality !== municipality);
  return { methods, memberships, offers };
}
