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

/** What the roles are called in Japanese, in files that people are handed. */
export const roleWords: Readonly<Record<Role, string>> = {
  secretariat: '事務局',
  'municipality-admin': '自治体管理者',
  'municipality-officer': '自治体担当者',
  'department-manager': '部署長',
  'company-officer': '企業担当者',
  instructor: '講師',
  learner: '受講者',
  auditor: '監査',
  operator: '運用担当',
};

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
  'exchange',
  'procurement',
  'reporting',
  'admin',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The services that own data, and the contexts whose operations each of them answers. */
export const owners = {
  'member-registry': ['registry', 'audit', 'privacy'],
  'course-catalog': ['catalog'],
  'progress-tracking': ['progress'],
  'outcome-tracking': ['outcomes'],
  exchange: ['exchange'],
  procurement: ['procurement'],
  reporting: ['reporting'],
} as const satisfies Partial<Record<ServiceName, readonly string[]>>;
export type Owner = keyof typeof owners;

/** Who is calling, for which tenant. Made by the gateway for people and programs, by a service for itself. */
export interface Caller {
  readonly account?: string;
  readonly person?: string;
  /** The municipality this request acts in; absent for the secretariat and for nobody in particular. */
  readonly tenant?: string;
  readonly service?: ServiceName;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** Whether that municipality is a member of the network today. */
  readonly member?: boolean;
  /** The departments a department manager leads; those below them are meant too. */
  readonly departments?: readonly string[];
  /** The company a company officer acts for. */
  readonly company?: string;
  /** The support access by which the secretariat reads here. */
  readonly support?: string;
}

/**
 * How far a permission goes, in the order tried: who acts in the municipality asked for is at home there, whatever else
 * he may see from outside.
 */
const widths = ['own-municipality', 'anywhere', 'own-departments', 'own-company', 'own-records'] as const;
type Width = (typeof widths)[number];

interface Grant {
  readonly roles: readonly Role[];
  readonly where: Width;
  /** The input field that names the municipality, where there is one: it must be the caller's own. */
  readonly field?: string;
  /** Only for programs whose token carries this scope. */
  readonly scope?: Scope;
  /** Only where the municipality is a member of the network. */
  readonly ofMember?: true;
}

/** Who may call an operation, and on what. Read by the gateway, by the service and by the tests of the rules. */
export interface Access {
  readonly who: 'anyone' | 'signed-in' | 'roles' | 'services-only';
  readonly grants: readonly Grant[];
  /** Services that may call it as themselves. */
  readonly services: readonly ServiceName[];
}

/** How far this caller may go with this operation; the owner narrows what it reads and writes to it. */
export type Reach =
  | { readonly to: 'anywhere' }
  | { readonly to: 'municipality' }
  | { readonly to: 'departments'; readonly departments: readonly string[] }
  | { readonly to: 'company'; readonly company: string }
  | { readonly to: 'person'; readonly person: string };

/** A caller as a handler gets it: allowed, and how far. */
export interface AllowedCaller extends Caller {
  readonly reach: Reach;
}

const nobody = { grants: [], services: [] } as const;

/** Nobody needs to be signed in. */
export const allowAnyone = (): Access => ({ ...nobody, who: 'anyone' });
/** Every signed-in account. */
export const allowSignedIn = (): Access => ({ ...nobody, who: 'signed-in' });
/** Only other services, as themselves; such an operation has no route. */
export const allowService = (...services: ServiceName[]): Access => ({ ...nobody, who: 'services-only', services });

/** The roles that may call it; the end of the sentence says where. */
export function allow(...roles: Role[]) {
  const at = (where: Width, more: Partial<Grant> = {}): Access => ({
    ...nobody,
    who: 'roles',
    grants: [{ roles, where, ...more }],
  });
  return {
    anywhere: () => at('anywhere'),
    /** `field`: the input field that names the municipality. */
    inOwnMunicipality: (field?: string) => at('own-municipality', field === undefined ? {} : { field }),
    /** The same, while the municipality is a member of the network: what members share. */
    inOwnMemberMunicipality: () => at('own-municipality', { ofMember: true }),
    /** A department manager's own departments and all below them, as of today. */
    inOwnDepartments: () => at('own-departments'),
    /** A company officer's own company. */
    inOwnCompany: () => at('own-company'),
    onOwnRecords: () => at('own-records'),
    /** Only a program whose token carries the scope, in the municipality it acts in. */
    withScope: (scope: Scope) => at('own-municipality', { scope }),
  };
}

/** What each of them allows; a caller has the first that fits, in the order above. */
export const either = (...accesses: Access[]): Access => ({
  ...nobody,
  who: 'roles',
  grants: accesses.flatMap(({ grants }) => grants),
});

/** Everybody who has a role in a municipality, there. */
export const allowMembers = (): Access =>
  allow(
    'municipality-admin',
    'municipality-officer',
    'department-manager',
    'company-officer',
    'instructor',
    'learner',
    'auditor',
  ).inOwnMunicipality();

/** The same access, and these services as themselves. */
export const orService = (access: Access, ...services: ServiceName[]): Access => ({ ...access, services });

/** All roles that an access names. */
export const rolesOf = (access: Access): Role[] => [...new Set(access.grants.flatMap((grant) => grant.roles))];

/** Whether some may call it only while their municipality is a member of the network. */
export const isForMembers = (access: Access): boolean => access.grants.some(({ ofMember }) => ofMember);

/** The input field that names the municipality, where the access has one. */
export const municipalityField = (access: Access): string | undefined =>
  access.grants.find(({ field }) => field !== undefined)?.field;

/**
 * How far this caller may go with an operation of this access, or why not at all. Another municipality's code answers
 * like an unknown one. What the caller may do with the single record is for the owner to decide, by the reach.
 */
export function judgeAccess(
  access: Access,
  caller: Caller | undefined,
  input: Readonly<Record<string, unknown>>,
): Reach | { readonly refused: RefusalCode } {
  if (access.who === 'anyone') return { to: 'anywhere' };
  if (!caller) return { refused: 'not-signed-in' };
  if (caller.service)
    return access.services.includes(caller.service) ? { to: 'municipality' } : { refused: 'forbidden' };
  if (access.who === 'signed-in') return { to: 'anywhere' };
  const held = access.grants.filter(({ roles, scope }) => holdsOne(caller, roles) && hasScope(caller, scope));
  const fitting = held.filter(({ field }) => field === undefined || input[field] === caller.tenant);
  const open = fitting.filter(({ ofMember }) => !ofMember || caller.member);
  for (const width of widths) {
    const reach = open.some(({ where }) => where === width) && reachOf(width, caller);
    if (reach) return reach;
  }
  if (caller.tenant && fitting.length > open.length) return { refused: 'not-a-member' };
  return { refused: caller.tenant && held.length > fitting.length ? 'not-found' : 'forbidden' };
}

const holdsOne = (caller: Caller, roles: readonly Role[]): boolean => roles.some((role) => caller.roles.includes(role));
const hasScope = (caller: Caller, scope: Scope | undefined): boolean => !scope || caller.scopes.includes(scope);

/** Undefined when the caller lacks what the width is measured by. */
function reachOf(width: Width, { tenant, departments, company, person }: Caller): Reach | undefined {
  if (width === 'anywhere') return { to: 'anywhere' };
  if (!tenant) return undefined;
  if (width === 'own-municipality') return { to: 'municipality' };
  if (width === 'own-departments') return departments?.length ? { to: 'departments', departments } : undefined;
  if (width === 'own-company') return company ? { to: 'company', company } : undefined;
  return person ? { to: 'person', person } : undefined;
}

/** Whether a record of this person lies within reach: an office reaches everybody of its municipality, others themselves. */
export const reachesPerson = (reach: Reach, person: string): boolean =>
  reach.to === 'municipality' || (reach.to === 'person' && reach.person === person);
