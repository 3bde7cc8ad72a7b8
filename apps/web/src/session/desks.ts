import type { Role } from '#contracts';
import type { AccountGrant } from '#contracts/registry';
import { kept, keptInTab } from '../device/kept.js';

type Me = Pick<AccountGrant, 'account' | 'memberships'>;

/** The kinds of work that have pages of their own. Who has several begins with the first of these. */
export const works = ['office', 'network', 'department', 'company', 'teaching', 'audit', 'learning'] as const;
export type Work = (typeof works)[number];

const workOf: Record<Role, Work> = {
  'municipality-admin': 'office',
  'municipality-officer': 'office',
  secretariat: 'network',
  operator: 'network',
  'department-manager': 'department',
  'company-officer': 'company',
  instructor: 'teaching',
  auditor: 'audit',
  learner: 'learning',
};

/** Where somebody sits: a municipality and a kind of work. Somebody with several roles changes desks in the header. */
export interface Desk {
  readonly municipality: string | null;
  readonly municipalityName: string | null;
  /** Whether the municipality is a member of the network today. */
  readonly member: boolean;
  readonly work: Work;
  /** The roles that this work comes from. */
  readonly roles: readonly Role[];
  /** The end of the support access by which the secretariat reads here. */
  readonly supportUntil: string | null;
}

/** All desks of an account, the usual one first. */
export function desksOf({ memberships }: Me): Desk[] {
  const all = memberships.flatMap(({ municipality, municipalityName, member, roles, support }) =>
    works.flatMap((work): Desk[] => {
      const own = roles.filter((role) => workOf[role] === work);
      const supportUntil = support?.until ?? null;
      return own.length > 0 ? [{ municipality, municipalityName, member, work, roles: own, supportUntil }] : [];
    }),
  );
  const rank = ({ work, supportUntil }: Desk) => works.indexOf(work) + (supportUntil === null ? 0 : works.length);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** The desk somebody sits at: the one chosen last in this tab, else on this device, else the usual one. */
export function deskOf(me: Me): Desk | null {
  const desks = desksOf(me);
  const chosen = [keptInTab.read('desk'), kept.read('desk')];
  return (
    desks.find((desk) => chosen[0] === keyOf(me, desk)) ??
    desks.find((desk) => chosen[1] === keyOf(me, desk)) ??
    desks[0] ??
    null
  );
}

/**
 * The desk, and stays there in this tab: a role that comes along meanwhile moves nobody to another one. Only where roles
 * wait for an authenticator app may their desk still be the usual one.
 */
export function stayAtDeskOf(me: Me & { readonly totpWanted: boolean }): Desk | null {
  const desk = deskOf(me);
  if (desk && !me.totpWanted) keptInTab.write('desk', keyOf(me, desk));
  return desk;
}

/** Sits down at another desk. The page is loaded anew: nothing that was read at the old one stays in memory. */
export function sitAt(me: Me, desk: Desk): void {
  const key = keyOf(me, desk);
  keptInTab.write('desk', key);
  kept.write('desk', key);
  window.location.assign('/');
}

const keyOf = ({ account }: Me, { municipality, work }: Desk): string => `${account}/${municipality ?? ''}/${work}`;

/** Codes 99… belong to no real municipality: what stands there is made up. */
export const isDemo = (code: string | null | undefined): boolean => code?.startsWith('99') ?? false;
