import { CODE, CommandError, wholly } from '../errors.js';
import { encodeCompound, encodeKey, refuseLongKey } from '../bson/key.js';
import { indexKeys } from '../bson/paths.js';
import { RANK, type Doc, rankOf, typeName } from '../bson/values.js';
import type { Catalogue } from './catalogue.js';
import type { Collection, Index } from './collection.js';
import { crashPoint } from './crash-point.js';
import { duplicateKey } from './duplicate-key.js';
import type { Env } from './env.js';

/** A document with its bytes: what is stored, and the same decoded. */
export interface Stored {
  raw: Uint8Array;
  doc: Doc;
}

interface IndexEntry {
  key: Buffer;
  values: readonly unknown[];
}

/**
 * The only code that writes documents: the document and its index entries change together, inside a write job.
 * Everything that can be refused is refused before the first put.
 */
export class Documents {
  constructor(
    private readonly env: Env,
    private readonly catalogue: Catalogue,
  ) {}

  get(collection: Collection, idKey: Uint8Array): Buffer | undefined {
    return this.env.get(collection.recordKey(idKey));
  }

  /** Throws DuplicateKey (11000), KeyTooLong (17280), InvalidIdField (53). */
  insert(collection: Collection, { raw, doc }: Stored): void {
    collection.refuseDropped();
    const idKey = encodeIdKey(doc._id);
    const record = collection.recordKey(idKey);
    if (this.env.doesExist(record)) throw duplicateKey(collection.ns, '_id_', ['_id'], [doc._id]);
    const added = collection.indexes.map((index) => this.entries(collection, index, doc, idKey));
    for (const [i, index] of collection.indexes.entries()) this.refuseTaken(collection, index, added[i]!, idKey);
    wholly(() => {
      this.env.putSync(record, asBuffer(raw));
      crashPoint('document-before-entries');
      for (const entries of added) for (const { key } of entries) this.env.putSync(key, idKey);
    });
  }

  /**
   * The same `_id`, other content. `touched` names the top-level fields that may differ; indexes on others are passed
   * over. Throws DuplicateKey (11000), KeyTooLong (17280).
   */
  replace(collection: Collection, before: Doc, after: Stored, touched?: ReadonlySet<string>): void {
    collection.refuseDropped();
    const idKey = encodeIdKey(before._id);
    const affected = touched ? collection.indexes.filter((index) => index.dependsOn(touched)) : collection.indexes;
    const changes = affected.map((index) => {
      const old = this.entries(collection, index, before, idKey);
      const now = this.entries(collection, index, after.doc, idKey);
      return { index, removed: without(old, now), added: without(now, old) };
    });
    for (const { index, added } of changes) this.refuseTaken(collection, index, added, idKey);
    wholly(() => {
      this.env.putSync(collection.recordKey(idKey), asBuffer(after.raw));
      crashPoint('document-before-entries');
      for (const { removed, added } of changes) {
        for (const { key } of removed) this.env.removeSync(key);
        for (const { key } of added) this.env.putSync(key, idKey);
      }
    });
  }

  remove(collection: Collection, doc: Doc): void {
    collection.refuseDropped();
    const idKey = encodeIdKey(doc._id);
    const removed = collection.indexes.map((index) => this.entries(collection, index, doc, idKey));
    wholly(() => {
      this.env.removeSync(collection.recordKey(idKey));
      crashPoint('document-before-entries');
      for (const entries of removed) for (const { key } of entries) this.env.removeSync(key);
    });
  }

  /** Adds the entries of an existing document to an index under construction. */
  addToIndex(collection: Collection, index: Index, doc: Doc): void {
    const idKey = encodeIdKey(doc._id);
    const added = this.entries(collection, index, doc, idKey);
    this.refuseTaken(collection, index, added, idKey);
    for (const { key } of added) this.env.putSync(key, idKey);
  }

  /** The entries a document has in an index; remembers when they are several. */
  private entries(collection: Collection, index: Index, doc: Doc, idKey: Buffer): IndexEntry[] {
    if (index.covers && !index.covers(doc)) return [];
    const { keys, multikey } = indexKeys(doc, index.paths);
    if (multikey.some((isArray, i) => isArray && !index.state.multikey[i])) {
      index.state.multikey = multikey.map((isArray, i) => isArray || index.state.multikey[i] === true);
      this.catalogue.save(collection);
    }
    const entries = keys.map((values): IndexEntry => {
      const key = encodeCompound(values, index.descending, index.prefix, index.spec.unique ? undefined : idKey);
      refuseLongKey(key.length, `index ${index.spec.name} of ${collection.ns}`);
      return { key, values };
    });
    return entries.length > 1 ? distinct(entries) : entries;
  }

  private refuseTaken(collection: Collection, index: Index, added: IndexEntry[], idKey: Buffer): void {
    if (!index.spec.unique) return;
    for (const { key, values } of added) {
      const owner = this.env.get(key);
      if (owner && !owner.equals(idKey))
        throw duplicateKey(collection.ns, index.spec.name, index.fields, values, index);
    }
  }
}

/** The key of an `_id`. Throws InvalidIdField (53) for what cannot be one, KeyTooLong (17280). */
function encodeIdKey(id: unknown): Buffer {
  const rank = rankOf(id);
  if (rank === RANK.array || rank === RANK.regex || id === undefined) {
    throw new CommandError(CODE.InvalidIdField, `The '_id' value cannot be of type ${typeName(id)}`);
  }
  if (rank === RANK.object && Object.keys(id as Doc).some((name) => name.startsWith('$'))) {
    throw new CommandError(CODE.DollarPrefixedFieldName, `_id fields may not contain '$'-prefixed fields`);
  }
  const key = encodeKey(id);
  refuseLongKey(key.length + 4, '_id');
  return key;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function without(entries: IndexEntry[], others: IndexEntry[]): IndexEntry[] {
  return entries.filter(({ key }) => !others.some((other) => other.key.equals(key)));
}

function distinct(entries: IndexEntry[]): IndexEntry[] {
  return [...new Map(entries.map((entry) => [entry.key.toString('latin1'), entry])).values()];
}
