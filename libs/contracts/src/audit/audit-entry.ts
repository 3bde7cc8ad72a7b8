import { z } from 'zod';
import { AccountId, AuditEntryId, MunicipalityCode, PersonId, SupportAccessId } from '../ids.js';
import { roles, serviceNames } from '../access.js';
import { Moment } from '../scalars.js';

/** The chain of what belongs to no municipality: the secretariat's acts, sign-ins of nobody known. */
export const NETWORK_CHAIN = '000000';

/** Who acted: a person's account, a program, or a service for itself. */
export const Actor = z.strictObject({
  account: AccountId.nullable(),
  person: PersonId.nullable(),
  service: z.enum(serviceNames).nullable(),
  roles: z.array(z.enum(roles)),
  /** The support access by which the secretariat read. */
  support: SupportAccessId.nullable(),
});

/**
 * One thing that somebody did or was refused. Ids only: what was entered and changed lies beside the act with its salt
 * and can be erased, the hash of it here stays.
 */
export const AuditEntry = z.strictObject({
  entry: AuditEntryId,
  at: Moment,
  actor: Actor,
  /** The name of the operation. */
  operation: z.string(),
  /** Ids of what it was done to, and of the people who were shown. */
  subjects: z.array(z.string()).max(250),
  /** `done`, the code of the refusal, or `unknown` when the service died in the middle. */
  outcome: z.string(),
  correlationId: z.string(),
  /** SHA-256 of salt and details; null where there are none. */
  detailsHash: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/**
 * What an entry tells of: a change, records of named people shown, figures or lists taken out, a sign-in; a refusal of
 * any of these, or an act in whose middle the service died, so that nobody knows whether it was done.
 */
export const AuditKind = z.enum(['change', 'person-read', 'export', 'sign-in', 'refusal', 'unknown']);
export type AuditKind = z.infer<typeof AuditKind>;

/** An entry as it is shown. */
export const ListedAuditEntry = AuditEntry.extend({
  /** The block of the chain that holds it. */
  block: z.int(),
  /** What the operation does, in a few words. */
  act: z.string(),
  kind: AuditKind,
  /** The actor's name, where it is or was a member here; null for others, services and programs. */
  actorName: z.string().nullable(),
});

/** A municipality, or the network's own chain. */
export const ChainOf = z.union([MunicipalityCode, z.literal(NETWORK_CHAIN)]);
