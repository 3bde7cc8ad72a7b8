import { DomainError, type Role } from '#contracts';

/** A role as it was given. */
export interface HeldRole {
  readonly role: Role;
  /** The last day it counts, in Japan; null = until it is revoked. */
  readonly until: string | null;
  /** Which departments a department manager leads; those below them are meant too. */
  readonly departments: readonly string[];
  /** Which company a company officer acts for. */
  readonly company: string | null;
  /** The account that gave it; null = the operator's tool. */
  readonly by: string | null;
}

/** What an account is in one municipality; null = the network's own (secretariat, operator). */
export interface Membership {
  readonly municipality: string | null;
  readonly person: string | null;
  readonly roles: readonly HeldRole[];
}

/** A role that waits for the owner's yes. */
export interface Offer extends HeldRole {
  readonly id: string;
  readonly municipality: string | null;
  readonly person: string | null;
  /** As the inviter wrote it: all that the inviter sees of the account before it is accepted. */
  readonly displayName: string;
  readonly at: Date;
}

const PASSWORD_LENGTH = 12;

/** A role counts to the end of its last day in Japan. */
export const countsOn = (day: string, { until }: Pick<HeldRole, 'until'>): boolean => until === null || day <= until;

/** @throws DomainError `date-in-past`. */
export function checkUntil(until: string | null, today: string): void {
  if (until !== null && until < today) throw new DomainError('date-in-past');
}

/** What an account is in a municipality; null: in the network itself. */
export const membershipIn = (
  { memberships }: { readonly memberships: readonly Membership[] },
  municipality: string | null,
): Membership | undefined => memberships.find((membership) => membership.municipality === municipality);

/** The memberships with this role, in place of the same role there; a person named becomes the membership's. */
export function withRole(
  memberships: readonly Membership[],
  at: Pick<Membership, 'municipality' | 'person'>,
  given: HeldRole,
): readonly Membership[] {
  const { municipality, person } = at;
  const held = membershipIn({ memberships }, municipality);
  if (!held) return [...memberships, { municipality, person, roles: [given] }];
  const others = held.roles.filter(({ role }) => role !== given.role);
  const next = { municipality, person: person ?? held.person, roles: [...others, given] };
  return memberships.map((membership) => (membership === held ? next : membership));
}

/** The memberships without this role; a membership stays as long as it has roles. */
export const withoutRole = (
  memberships: readonly Membership[],
  municipality: string | null,
  role: Role,
): readonly Membership[] =>
  memberships.flatMap((membership) => {
    if (membership.municipality !== municipality) return [membership];
    const roles = membership.roles.filter((held) => held.role !== role);
    return roles.length > 0 ? [{ ...membership, roles }] : [];
  });

/** The offers with this one, in place of an older one of the same role there. */
export const withOffer = (offers: readonly Offer[], offer: Offer): readonly Offer[] => [
  ...offers.filter(({ id }) => id !== offer.id),
  offer,
];

/** What the owner's yes to these offers makes of an account. */
export function accept<A extends { memberships: readonly Membership[]; offers: readonly Offer[] }>(
  account: A,
  accepted: readonly string[],
): A {
  const taken = account.offers.filter(({ id }) => accepted.includes(id));
  const memberships = taken.reduce(
    (all, { role, until, departments, company, by, ...at }) =>
      withRole(all, at, { role, until, departments, company, by }),
    account.memberships,
  );
  return { ...account, memberships, offers: account.offers.filter((offer) => !taken.includes(offer)) };
}

/** @throws DomainError `weak-password` below 12 characters. */
export function checkPassword(password: string): void {
  if ([...password].length < PASSWORD_LENGTH) throw new DomainError('weak-password', { atLeast: PASSWORD_LENGTH });
}
