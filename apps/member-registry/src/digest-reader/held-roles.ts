import { countsOn, type AccountDocument, type HeldRole } from '../account/index.js';

const office = new Set(['municipality-admin', 'municipality-officer']);

/** The roles that an account has in a municipality on a day; closed, it has none. */
export const rolesHeld = (account: AccountDocument, municipality: string, today: string): HeldRole[] =>
  account.disabledAt !== null
    ? []
    : account.memberships
        .filter((membership) => membership.municipality === municipality)
        .flatMap(({ roles }) => roles.filter((role) => countsOn(today, role)));

export const isOffice = (held: readonly HeldRole[]): boolean => held.some(({ role }) => office.has(role));
