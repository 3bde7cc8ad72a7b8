import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { Double, Int32, MaxKey, MinKey } from 'bson';
import fc from 'fast-check';
import { encodeCompound } from '../src/bson/key.js';
import { indexKeys } from '../src/bson/paths.js';
import { type Doc, encode } from '../src/bson/values.js';
import { type Query, find } from '../src/query/find.js';
import { parseSort } from '../src/query/sort.js';
import type { Collection } from '../src/storage/collection.js';
import { buildIndex } from '../src/storage/index-build.js';
import { parseIndexSpec } from '../src/storage/index-definition.js';
import { PAUSE, Slice, inOneStep } from '../src/storage/slice.js';
import { Store } from '../src/storage/store.js';
import { temporaryFolder } from './store.js';

/** `npm run test:long` looks further. */
const RUNS = process.env.LONG ? 1000 : 40;

let folder: string;
let store: Store;
let made = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
  store = await Store.open(folder);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const scalar = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 3 }).map((value) => new Int32(value)), weight: 6 },
  fc.constantFrom('a', 'ab', 'b'),
  fc.constantFrom(null, true, new Double(1.5), new Date(1)),
);
const inner = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] });
const field = fc.oneof({ arbitrary: scalar, weight: 5 }, fc.array(scalar, { maxLength: 3 }), inner, {
  arbitrary: fc.array(fc.oneof({ arbitrary: inner, weight: 4 }, scalar), { maxLength: 3 }),
  weight: 2,
});
const arrays = fc.array(fc.oneof(fc.array(scalar, { maxLength: 2 }), scalar), { maxLength: 3 });
const documents = fc.array(
  fc.record({ a: fc.oneof({ arbitrary: field, weight: 6 }, arrays), b: field, c: scalar }, { requiredKeys: [] }),
  {
    maxLength: 25,
    size: 'max',
  },
);

/** Mostly the fields that are indexed too. */
const path = fc.constantFrom('a', 'a', 'a', 'a.x', 'a.x', 'a.y', 'c', 'c', 'b', 'b.x', '_id');
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: scalar, weight: 4 },
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
  { arbitrary: fc.record({ $gt: scalar, $lt: scalar }), weight: 3 },
  { arbitrary: fc.record({ $gte: scalar }), weight: 3 },
  fc.record({ $lte: scalar }),
  fc.record({ $gt: scalar, $gte: scalar, $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
  fc.record({ $all: fc.array(scalar, { maxLength: 2 }) }),
  fc.record({ $size: fc.constantFrom(0, 1, 2).map((size) => new Int32(size)) }),
  fc.record({ $elemMatch: fc.record({ $gte: scalar, $lt: scalar }) }),
  fc.record({ $elemMatch: fc.record({ x: scalar, y: scalar }, { requiredKeys: ['x'] }) }),
  scalar.map(($gte) => ({ $elemMatch: { $elemMatch: { $gte } } })),
  fc.constantFrom({ $gt: new MinKey() }, { $lt: new MaxKey() }),
  fc.constantFrom('^a', '^ab?', '^b').map(($regex) => ({ $regex })),
  fc.constantFrom([], ['a'], [new Int32(1), new Int32(2)], {}),
);
const clause = fc.tuple(path, condition).map(([name, value]): Doc => ({ [name]: value }));
const onOneArray = fc.record({ 'a.x': scalar, 'a.y': fc.oneof(scalar, fc.record({ $gt: scalar })) });
const filter: fc.Arbitrary<Doc> = fc.oneof(
  onOneArray,
  clause,
  { arbitrary: fc.array(clause, { maxLength: 3 }).map((clauses): Doc => Object.assign({}, ...clauses)), weight: 2 },
  fc.array(clause, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
  fc.tuple(clause, fc.array(clause, { minLength: 1, maxLength: 2 })).map(([one, $or]) => ({ ...one, $or })),
);

const direction = fc.constantFrom(new Int32(1), new Int32(-1));
const keyPattern = fc
  .uniqueArray(fc.constantFrom('a', 'a', 'a', 'a', 'a.x', 'a.y', 'c', '_id'), {
    minLength: 1,
    maxLength: 3,
    size: 'xsmall',
  })
  .chain((fields) =>
    fc
      .array(direction, { minLength: fields.length, maxLength: fields.length })
      .map((directions): Doc => Object.fromEntries(fields.map((name, i) => [name, directions[i]]))),
  );
const partial = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 4 },
  path.map((name): Doc => ({ [name]: { $exists: true } })),
  fc.tuple(path, scalar).map(([name, value]): Doc => ({ [name]: value })),
);

function insertAll(collection: Collection, docs: Doc[]): void {
  for (const [i, doc] of docs.entries()) {
    const stored = { _id: new Int32(i), ...doc };
    store.documents.insert(collection, { raw: encode(stored), doc: stored });
  }
}

function create(): Collection {
  made += 1;
  return store.catalogue.create('test', `c${made}`);
}

function read(collection: Collection, query: Query): { ids: number[]; docs: Doc[] } {
  const slice = new Slice();
  slice.start(Infinity);
  const docs = [...find(store, collection, query, slice)].filter((item) => item !== PAUSE).map(({ doc }) => doc);
  return { ids: docs.map((doc) => Number(doc._id)), docs };
}

describe('a query through any index', () => {
  it('finds what a scan of all documents finds, and in the same order', async () => {
    const oneField = fc.tuple(fc.constantFrom('a', 'a.x', 'c'), direction).map(([name, by]): Doc => ({ [name]: by }));
    const asked = fc.record({ filter, sort: fc.oneof(oneField, keyPattern) });
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(fc.record({ key: keyPattern, partialFilterExpression: partial }), { minLength: 1, maxLength: 3 }),
        fc.array(asked, { minLength: 10, maxLength: 30, size: 'max' }),
        async (docs, indexes, queries) => {
          const plain = await store.write(inOneStep(create));
          const indexed = await store.write(inOneStep(create));
          await store.write(inOneStep(() => insertAll(plain, docs)));
          for (const [i, index] of indexes.entries()) {
            if (i === 1) await store.write(inOneStep(() => insertAll(indexed, docs)));
            await build(indexed, { ...index, name: `i${i}` });
          }
          if (indexes.length === 1) await store.write(inOneStep(() => insertAll(indexed, docs)));
          for (const { filter: wanted, sort } of queries) {
            const query: Query = { filter: wanted, sort: [], skip: 0, limit: 0 };
            expect(read(indexed, query).ids.toSorted((a, b) => a - b)).toEqual(read(plain, query).ids);
            const ordered: Query = { ...query, sort: parseSort(sort) };
            expect(sortKeys(indexed, ordered)).toEqual(sortKeys(plain, ordered));
          }
        },
      ),
      { numRuns: RUNS },
    );
  }, 600_000);
});

/** Equal sort keys may come in any order, so the keys are compared, not the documents. */
function sortKeys(collection: Collection, query: Query): string[] {
  const paths = query.sort.map(({ path: name }) => name.split('.'));
  const descending = query.sort.map((by) => by.descending);
  return read(collection, query).docs.map((doc) => {
    const keys = indexKeys(doc, paths).keys.map((values) => encodeCompound(values, descending).toString('latin1'));
    return keys.reduce((least, key) => (key < least ? key : least));
  });
}

async function build(collection: Collection, spec: Doc): Promise<void> {
  const { partialFilterExpression, ...rest } = spec;
  const wanted = partialFilterExpression === undefined ? rest : { ...rest, partialFilterExpression };
  await buildIndex(store, collection, parseIndexSpec(wanted));
}
