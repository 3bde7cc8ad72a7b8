import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { Int32 } from 'bson';
import { encodeKey } from '../src/bson/key.js';
import { type Doc, encode } from '../src/bson/values.js';
import { Housekeeping } from '../src/housekeeping.js';
import { buildIndex } from '../src/storage/index-build.js';
import { inOneStep } from '../src/storage/slice.js';
import { Store } from '../src/storage/store.js';
import { temporaryFolder } from './store.js';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await Store.open(folder);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function insert(docs: Doc[]): void {
  const collection = store.catalogue.getOrCreate('test', 'sessions');
  for (const doc of docs) store.documents.insert(collection, { raw: encode(doc), doc });
}

it('a TTL index takes away what is over, and nothing else', async () => {
  const now = Date.now();
  await store.write(
    inOneStep(() =>
      insert([
        { _id: new Int32(1), until: new Date(now - 120_000) },
        { _id: new Int32(2), until: new Date(now - 30_000) },
        { _id: new Int32(3), until: [new Date(now + 1000), new Date(now - 120_000)] },
        { _id: new Int32(4), until: 'yesterday' },
        { _id: new Int32(5) },
      ]),
    ),
  );
  const collection = store.catalogue.get('test', 'sessions')!;
  await buildIndex(store, collection, { name: 'ttl', key: { until: 1 }, expireAfterSeconds: 60 });
  await new Housekeeping(store).removeExpired();
  const left = [1, 2, 3, 4, 5].filter((id) => store.documents.get(collection, encodeKey(new Int32(id))));
  expect(left).toEqual([2, 4, 5]);
});
