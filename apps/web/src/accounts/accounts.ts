import type { OutputOf, Role, RequestOf } from '#contracts';
import { listAccounts, listNetworkAccounts } from '#operations/registry';
import { listQuery } from '../api/queries.js';
import type { Desk } from '../session/desks.js';

export type Account = OutputOf<typeof listAccounts>['items'][number];
type AccountsQuery = ReturnType<typeof listQuery<typeof listNetworkAccounts>>;
type Wanted = Omit<RequestOf<typeof listNetworkAccounts>, 'cursor'>;

/** The accounts of where somebody sits: of the municipality, or of the network itself. */
export function accountsQuery({ municipality }: Desk, wanted: Wanted): AccountsQuery {
  if (municipality === null) return listQuery(listNetworkAccounts, wanted);
  // Answered alike; only what is asked has a municipality more.
  return listQuery(listAccounts, { ...wanted, municipality }) as unknown as AccountsQuery;
}

/** After a change: both lists are asked again. */
export const accountLists = [listAccounts, listNetworkAccounts] as const;

/** Whether roles are given and taken at this desk; at others they are looked at. */
export const givesRoles = ({ work, roles }: Desk): boolean =>
  work === 'network' || (work === 'office' && roles.includes('municipality-admin'));

/** The roles that are given one by one. Learners are invited by their roster. */
export const rolesToGive = ({ municipality }: Desk): Role[] =>
  municipality === null
    ? ['secretariat']
    : ['municipality-officer', 'municipality-admin', 'auditor', 'department-manager', 'company-officer', 'instructor'];

/** These go over somebody's own department or company, and so need to know who it is in the roster. */
export const needsPerson = (role: unknown): boolean => role === 'department-manager' || role === 'company-officer';
