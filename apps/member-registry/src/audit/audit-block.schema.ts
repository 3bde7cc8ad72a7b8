import { tenantCollection } from '#persistence';
import type { SearchKeys } from './search-keys.domain.js';

/** A block of a municipality's audit chain; it is written once and never changed. */
export interface AuditBlockDocument {
  /** `<tenant>/<seq>`. */
  readonly _id: string;
  readonly tenant: string;
  /** From 1, without a gap. */
  readonly seq: number;
  /** The hash of the block before; empty for the first. */
  readonly prevHash: string;
  readonly hash: string;
  readonly appendedAt: Date;
  /** The ids in it: an entry stands in one block. */
  readonly entryIds: readonly string[];
  /** The entries as canonical JSON: what the hash is made of, byte for byte. */
  readonly body: string;
}

export const auditBlocks = tenantCollection({
  name: 'audit_blocks',
  fields: { seq: Number, prevHash: String, hash: String, appendedAt: Date, entryIds: [String], body: String },
  personal: { ids: 'the chain holds ids and hashes; it is never changed' },
  indexes: [
    { keys: { tenant: 1, seq: 1 }, unique: true },
    { keys: { tenant: 1, entryIds: 1 }, unique: true },
  ],
});

/**
 * An entry that has arrived, and by what it is found; `pending` until it stands in the chain. Kept, so that a second
 * arrival is noticed and lists need not read whole blocks. Verifying compares it with the chain.
 */
export interface ArrivedEntryDocument extends SearchKeys {
  readonly _id: string;
  readonly tenant: string;
  /** The entry as canonical JSON. */
  readonly body: string;
  readonly pending?: true;
  /** The block that it stands in. */
  readonly block?: number;
}

export const arrivedEntries = tenantCollection({
  name: 'audit_arrivals',
  fields: {
    body: String,
    pending: Boolean,
    block: Number,
    order: String,
    account: String,
    about: [String],
    operation: String,
    outcome: String,
    kind: String,
  },
  personal: { ids: 'the entries of the chain, which verifying compares with it' },
  indexes: [
    { keys: { tenant: 1, pending: 1 }, where: { pending: { $exists: true } } },
    { keys: { tenant: 1, order: -1 } },
    { keys: { tenant: 1, account: 1, order: -1 } },
    { keys: { tenant: 1, about: 1, order: -1 } },
    { keys: { tenant: 1, operation: 1, order: -1 } },
    { keys: { tenant: 1, kind: 1, order: -1 } },
    // A code that few were refused with is found among all that were refused.
    { keys: { tenant: 1, kind: 1, outcome: 1, order: -1 }, where: { kind: 'refusal' } },
  ],
});
