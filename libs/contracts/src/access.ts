import type { RefusalCode } from './refusals.js';

export const roles = [
  'secretariat',
  'municipality-admin',
  'municipality-officer',
  'department-manager',
  'company-officer',
  'instructor',
  'learner',
  'auditor',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/**
 * What a program's token may do beyond its roles. `backfill`: its events' own time and scores are trusted.
 * `fictional-only`: it may admit and act in codes 99… and nowhere else.
 */
export const scopes = ['backfill', 'fictional-only'] as const;
export type Scope = (typeof scopes)[number];

export const serviceNames = [
  'gateway',
  'member-registry',
  'course-catalog',
  'progress-tracking',
  'outcome-tracking',
  'reporting',
  'admin',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Who is calling, for which tenant. Made by the gateway for people and programs, by a service for itself. */
export interface Caller {
  readonly account?: string;
  readonly person?: string;
  /** The municipality this request acts in; absent for the secretariat and for nobody in particular. */
  readonly tenant?: string;
  readonly service?: ServiceName;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
}

/** Who may call an operation, and on what. Read by the gateway, by the service and by the matrix test. */
export interface Access {
  readonly who: 'anyone' | 'signed-in' | 'roles' | 'services-only';
  readonly roles: readonly Role[];
  /** own-municipality: only within the caller's tenant; own-records: further narrowed to the caller's own by the handler. */
  readonly where: 'anywhere' | 'own-municipality' | 'own-records';
  /** The input field that names the municipality, where there is one. */
  readonly field?: string;
  /** Services that may call it as themselves. */
  readonly services: readonly ServiceName[];
}

const base = { roles: [], services: [], where: 'anywhere' } as const;

/** Nobody needs to be signed in. */
export const allowAnyone = (): Access => ({ ...base, who: 'anyone' });
/** Every signed-in account. */
export const allowSignedIn = (): Access => ({ ...base, who: 'signed-in' });
/** Only other services, as themselves; such an operation has no route. */
export const allowService = (...services: ServiceName[]): Access => ({ ...base, who: 'services-only', services });

/** The roles that may call it; the end of the sentence says where, and which services may too. */
export function allow(...allowed: Role[]) {
  const at = (where: Access['where'], field?: string): Access => ({
    ...base,
    who: 'roles',
    roles: allowed,
    where,
    ...(field && { field }),
  });
  return {
    anywhere: () => at('anywhere'),
    inOwnMunicipality: (field?: string) => at('own-municipality', field),
    onOwnRecords: () => at('own-records'),
  };
}

/** The same access, and these services as themselves. */
export const orService = (access: Access, ...services: ServiceName[]): Access => ({ ...access, services });

/**
 * Whether this caller may call an operation with this access at all. Another municipality's code answers like an
 * unknown one. Null = may; what the caller may do with the single record is for the owner to decide.
 */
export function checkAccess(
  access: Access,
  caller: Caller | undefined,
  input: Readonly<Record<string, unknown>>,
): RefusalCode | null {
  if (access.who === 'anyone') return null;
  if (!caller) return 'not-signed-in';
  if (caller.service) return access.services.includes(caller.service) ? null : 'forbidden';
  if (access.who === 'signed-in') return null;
  if (access.who === 'services-only') return 'forbidden';
  const held = access.roles.filter((allowed) => caller.roles.includes(allowed));
  if (held.length === 0) return 'forbidden';
  if (access.where === 'anywhere' || held.includes('secretariat')) return null;
  if (!caller.tenant) return 'forbidden';
  return access.field && input[access.field] !== caller.tenant ? 'not-found' : null;
}
