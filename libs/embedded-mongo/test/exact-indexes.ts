import { encodeCompound, encodeKey } from '../src/bson/key.js';
import { indexKeys } from '../src/bson/paths.js';
import { decode } from '../src/bson/values.js';
import { everythingBehind } from '../src/query/bounds.js';
import type { Index } from '../src/storage/collection.js';
import { Store } from '../src/storage/store.js';

/** What is wrong between the documents of a folder and their index entries, one line each. Nobody may have it open. */
export async function indexFaults(dataDir: string): Promise<{ faults: string[]; documents: number; entries: number }> {
  const store = await Store.open(dataDir);
  const faults: string[] = [];
  const total = { documents: 0, entries: 0 };
  for (const collection of store.catalogue.all()) {
    const expected = collection.indexes.map(() => new Map<string, string>());
    for (const { key, value } of store.env.getRange(everythingBehind(collection.prefix))) {
      const doc = decode(value);
      const idKey = encodeKey(doc._id);
      total.documents += 1;
      if (!key.equals(collection.recordKey(idKey))) faults.push(`${collection.ns}: a document under another key`);
      for (const [i, index] of collection.indexes.entries()) {
        for (const entry of entriesOf(index, doc, idKey)) expected[i]!.set(entry, idKey.toString('hex'));
      }
    }
    for (const [i, index] of collection.indexes.entries()) {
      for (const { key, value } of store.env.getRange(everythingBehind(index.prefix))) {
        total.entries += 1;
        const name = key.toString('hex');
        if (expected[i]!.get(name) !== value.toString('hex'))
          faults.push(`${index.spec.name}: an entry without its document`);
        expected[i]!.delete(name);
      }
      if (expected[i]!.size > 0) faults.push(`${index.spec.name}: ${expected[i]!.size} documents without their entry`);
    }
  }
  await store.close();
  return { faults, ...total };
}

function entriesOf(index: Index, doc: Record<string, unknown>, idKey: Buffer): string[] {
  if (index.covers && !index.covers(doc)) return [];
  return indexKeys(doc, index.paths).keys.map((values) => {
    const key = Buffer.concat([index.prefix, encodeCompound(values, index.descending)]);
    return (index.spec.unique ? key : Buffer.concat([key, idKey])).toString('hex');
  });
}
