import type { Caller, Role } from '#contracts';

const ownRoles: readonly Role[] = ['municipality-officer', 'municipality-admin', 'auditor'];

/** Raw figures (庁内限り) only for the municipality's own office and auditors; masked for everybody else. */
export const disclosureFor = (caller: Caller | undefined, municipality: string): 'working' | 'masked' =>
  caller?.tenant === municipality && ownRoles.some((role) => caller.roles.includes(role)) ? 'working' : 'masked';
