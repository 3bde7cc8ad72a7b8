import { createHash } from 'node:crypto';
import type { AuditEntry } from '#contracts/audit';
import { part, tenantCollection, type Versioned } from '#persistence';

/** An act of this service, begun before it is done: until then `outcome` is `begun` and nothing is published. */
export interface AuditEntryDocument extends Versioned, Omit<AuditEntry, 'entry' | 'at' | 'correlationId'> {
  readonly tenant: string;
  readonly at: Date;
}

const actor = part({ account: String, person: String, service: String, roles: [String], support: String });

export const auditEntries = tenantCollection({
  name: 'audit_entries',
  fields: { at: Date, actor, operation: String, subjects: [String], outcome: String, detailsHash: String },
  personal: { ids: 'entries hold ids and hashes' },
  indexes: [{ keys: { at: 1 }, where: { outcome: 'begun' } }],
  relayed: true,
});

/** What was entered and changed in an act, as canonical JSON. It can be erased without breaking the chain. */
export interface AuditDetailsDocument {
  /** The entry's id. */
  readonly _id: string;
  readonly tenant: string;
  readonly salt: string;
  readonly body: string;
}

/** What the chain knows of the details. */
export const detailsHashOf = ({ salt, body }: Pick<AuditDetailsDocument, 'salt' | 'body'>): string =>
  createHash('sha256').update(salt).update(body).digest('hex');

export const auditDetails = tenantCollection({
  name: 'audit_details',
  fields: { salt: String, body: String },
  personal: { file: 'audit', mentions: 'DetailsOfPeople looks through them' },
  indexes: [{ keys: { tenant: 1, _id: 1 } }],
});
