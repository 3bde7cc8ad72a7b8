import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const numbered = (count: number): { _id: number; n: number }[] =>
  Array.from({ length: count }, (_, _id) => ({ _id, n: count - _id }));

describe('a write', () => {
  it('of hundreds of conditional updates does each once', async () => {
    const collection = await store.collectionOf(numbered(600).map((document) => ({ ...document, pending: true })));
    await collection.createIndex({ pending: 1 }, { partialFilterExpression: { pending: true } });
    const operations = numbered(600).map(({ _id }) => ({
      updateOne: { filter: { _id, pending: true }, update: { $unset: { pending: 1 as const } } },
    }));
    const both = await Promise.all([1, 2].map(() => collection.bulkWrite(operations, { ordered: false })));
    expect(both.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0)).toBe(600);
    expect(await collection.countDocuments({ pending: true })).toBe(0);
  });

  it('without acknowledgement is done all the same', async () => {
    const collection = await store.collectionOf();
    await collection.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    const deadline = Date.now() + 5000;
    while ((await collection.countDocuments()) === 0 && Date.now() < deadline);
    expect(await collection.findOne()).toEqual({ _id: 1 });
  });

  it('stores documents of megabytes', async () => {
    const text = 'x'.repeat(5_000_000);
    const collection = await store.collectionOf();
    await collection.insertMany([
      { _id: 1, text },
      { _id: 2, text },
      { _id: 3, text },
    ]);
    expect((await collection.find().toArray()).map((document) => (document.text as string).length)).toEqual([
      5e6, 5e6, 5e6,
    ]);
  });
});

describe('a cursor', () => {
  it('gives all documents in batches', async () => {
    const collection = await store.collectionOf(numbered(1000));
    const found = await collection.find().batchSize(7).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(numbered(1000).map(({ _id }) => _id));
  });

  it('sorts, skips and limits, with and without an index', async () => {
    const collection = await store.collectionOf(numbered(500));
    const read = async (): Promise<unknown[]> =>
      (
        await collection
          .find({ n: { $gt: 100 } })
          .sort({ n: 1 })
          .skip(10)
          .limit(25)
          .batchSize(10)
          .toArray()
      ).map(({ n }) => n);
    const expected = Array.from({ length: 25 }, (_, i) => 111 + i);
    expect(await read()).toEqual(expected);
    await collection.createIndex({ n: 1 });
    expect(await read()).toEqual(expected);
  });

  it('goes on while documents change', async () => {
    const collection = await store.collectionOf(numbered(300));
    const cursor = collection.find().batchSize(100);
    const seen: unknown[] = [];
    for await (const { _id } of cursor) {
      seen.push(_id);
      if (seen.length === 100) await collection.deleteMany({ _id: { $gte: 250 } as never });
    }
    expect(seen).toEqual(numbered(250).map(({ _id }) => _id));
  });

  it('that was killed, or never was, is not found (43)', async () => {
    const collection = await store.collectionOf(numbered(300));
    const { cursor } = await store.db.command(
      { find: collection.collectionName, batchSize: 10 },
      { promoteLongs: false },
    );
    const name = collection.collectionName;
    const killed = await store.db.command({ killCursors: name, cursors: [cursor.id] });
    expect(killed.cursorsKilled).toHaveLength(1);
    expect((await refusalOf(store.db.command({ getMore: cursor.id, collection: name }))).code).toBe(43);
  });

  it('is ended by maxTimeMS (50) when it looks too long', async () => {
    const collection = await store.collectionOf(numbered(60_000));
    expect((await refusalOf(collection.find({ n: -1 }).maxTimeMS(10).toArray())).code).toBe(50);
  });

  it('that looks long lets others go on', async () => {
    const collection = await store.collectionOf(numbered(50_000));
    let scanning = true;
    const scan = collection
      .find({ n: -1 })
      .toArray()
      .finally(() => (scanning = false));
    let meanwhile = 0;
    while (scanning) {
      await collection.findOne({ _id: 1 });
      meanwhile += 1;
    }
    await scan;
    expect(meanwhile).toBeGreaterThan(5);
  });
});
