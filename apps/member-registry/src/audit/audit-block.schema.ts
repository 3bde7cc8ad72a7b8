import { tenantCollection } from '#persistence';

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
  /** Accounts and subjects in it, to look for. */
  readonly about: readonly string[];
  /** The entries as canonical JSON: what the hash is made of, byte for byte. */
  readonly body: string;
}

export const auditBlocks = tenantCollection({
  name: 'audit_blocks',
  fields: {
    seq: Number,
    prevHash: String,
    hash: String,
    appendedAt: Date,
    entryIds: [String],
    about: [String],
    body: String,
  },
  personal: { ids: 'the chain holds ids and hashes; it is never changed' },
  indexes: [
    { keys: { tenant: 1, seq: 1 }, unique: true },
    { keys: { tenant: 1, entryIds: 1 }, unique: true },
    { keys: { tenant: 1, about: 1, seq: -1 } },
  ],
});

/** An entry that has arrived; `pending` until it stands in the chain. Kept, so that a second arrival is noticed. */
export interface ArrivedEntryDocument {
  readonly _id: string;
  readonly tenant: string;
  /** The entry as JSON. */
  readonly body?: string;
  readonly pending?: true;
}

export const arrivedEntries = tenantCollection({
  name: 'audit_arrivals',
  fields: { body: String, pending: Boolean },
  personal: { ids: 'entries on their way to the chain' },
  indexes: [{ keys: { tenant: 1, pending: 1 }, where: { pending: { $exists: true } } }],
});
