import { encodeCompound, encodeKey } from '../bson/key.js';
import { indexKeys } from '../bson/paths.js';
import { type Doc, decode } from '../bson/values.js';
import { everythingBehind } from '../query/bounds.js';
import type { Collection, Index } from './collection.js';
import { type Env, storeFile, treePrefix } from './env.js';
import { DamagedFile, checkPages } from './file-check.js';
import { Store } from './store.js';

/** What a folder holds, and what is wrong with it. */
export interface Diagnosis {
  /** One line each. */
  collections: string[];
  documents: number;
  entries: number;
  /** One line for each disagreement; none is a sound store. */
  faults: string[];
}

/**
 * Reads everything in a folder that is not in use, or in a backup: every page of the file, every document, every index
 * entry against its document and every document against its entries, the catalogue against what is there. Changes
 * nothing. Rejects when the folder is in use, holds no store, or one that a newer program wrote.
 */
export async function doctor(dataDir: string): Promise<Diagnosis> {
  const diagnosis: Diagnosis = { collections: [], documents: 0, entries: 0, faults: [] };
  try {
    checkPages(storeFile(dataDir), true);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    diagnosis.faults.push(error.message);
    return diagnosis;
  }
  const store = await Store.open(dataDir);
  try {
    for (const collection of store.catalogue.all()) examine(store.env, collection, diagnosis);
    diagnosis.faults.push(...strayTrees(store));
  } finally {
    await store.close();
  }
  return diagnosis;
}

function examine(env: Env, collection: Collection, diagnosis: Diagnosis): void {
  const expected = new Map(collection.indexes.map((index) => [index, 0]));
  const fault = (text: string): void => void diagnosis.faults.push(`${collection.ns}: ${text}`);
  let documents = 0;
  for (const { key, value } of env.getRange({ ...everythingBehind(collection.prefix), snapshot: false })) {
    documents += 1;
    try {
      const doc = decode(value);
      const idKey = encodeKey(doc._id);
      if (!key.equals(collection.recordKey(idKey))) fault(`a document stands under the _id of another: ${show(key)}`);
      for (const index of collection.indexes) {
        if (!index.state.ready) continue;
        const { keys, faults } = entriesOf(index, doc, idKey);
        expected.set(index, expected.get(index)! + keys.length);
        for (const entry of keys) {
          if (!env.get(entry)?.equals(idKey)) fault(`${index.spec.name} has no entry for document ${show(idKey)}`);
        }
        faults.forEach(fault);
      }
    } catch (error) {
      fault(`document ${show(key)} cannot be read: ${(error as Error).message}`);
    }
  }
  const indexes = collection.indexes.map((index) => {
    if (!index.state.ready) return `${index.spec.name} half built`;
    const entries = env.getCount({ ...everythingBehind(index.prefix), snapshot: false });
    diagnosis.entries += entries;
    // Every expected entry is known by now to be there or not: strangers are looked for only when the sum is wrong.
    if (entries !== expected.get(index)) strangers(env, collection, index).forEach(fault);
    return `${index.spec.name} ${entries}`;
  });
  diagnosis.documents += documents;
  diagnosis.collections.push(`${collection.ns}: ${documents} documents; entries: ${['_id_', ...indexes].join(', ')}`);
}

/** The entries a document must have in an index. */
function entriesOf(index: Index, doc: Doc, idKey: Buffer): { keys: Buffer[]; faults: string[] } {
  if (index.covers && !index.covers(doc)) return { keys: [], faults: [] };
  const { keys, multikey } = indexKeys(doc, index.paths);
  const entries = keys.map((values) => {
    const compound = encodeCompound(values, index.descending);
    return Buffer.concat(index.spec.unique ? [index.prefix, compound] : [index.prefix, compound, idKey]);
  });
  const unknownArray = multikey.some((isArray, i) => isArray && !index.state.multikey[i]);
  return {
    keys: [...new Map(entries.map((entry) => [entry.toString('latin1'), entry])).values()],
    faults: unknownArray ? [`${index.spec.name} does not know of the arrays of document ${show(idKey)}`] : [],
  };
}

/** Entries that no document asks for. */
function strangers(env: Env, collection: Collection, index: Index): string[] {
  const faults: string[] = [];
  for (const { key, value } of env.getRange({ ...everythingBehind(index.prefix), snapshot: false })) {
    const doc = readable(env.get(collection.recordKey(value)));
    const wanted = doc && entriesOf(index, doc, value).keys.some((entry) => entry.equals(key));
    if (!wanted) faults.push(`${index.spec.name} has an entry that is not of document ${show(value)}`);
  }
  return faults;
}

function readable(raw: Buffer | undefined): Doc | undefined {
  try {
    return raw && decode(raw);
  } catch {
    // Told where the documents were read.
    return undefined;
  }
}

/** Trees that the catalogue names twice, and keys of trees that it does not name. */
function strayTrees({ env, catalogue }: Store): string[] {
  const faults: string[] = [];
  const known = new Set(catalogue.droppedTrees());
  for (const { ns, state } of catalogue.all()) {
    for (const tree of [state.tree, ...state.indexes.map((index) => index.tree)]) {
      if (known.has(tree)) faults.push(`${ns}: tree ${tree} is used twice`);
      known.add(tree);
    }
  }
  for (let tree = nextTree(env, 1); tree !== undefined; tree = nextTree(env, tree + 1)) {
    if (!known.has(tree)) faults.push(`tree ${tree} belongs to no collection`);
  }
  return faults;
}

function nextTree(env: Env, from: number): number | undefined {
  const [key] = env.getKeys({ start: treePrefix(from), limit: 1, snapshot: false });
  return key?.readUInt32BE(0);
}

function show(key: Buffer): string {
  return key.toString('hex');
}
