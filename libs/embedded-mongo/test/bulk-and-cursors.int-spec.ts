import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const numbered = (count: number): { _id: number; n: number }[] =>
  Array.from({ length: count }, (_, _id) => ({ _id, n: count - _id }));

describe('a bulk write', () => {
  it('that is ordered ends at the first refusal', async () => {
    const collection = await store.collectionOf([{ _id: 2 }]);
    const refusal = await refusalOf(collection.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]));
    expect(refusal).toMatchObject({ code: 11000, result: { insertedCount: 1 }, writeErrors: [{ index: 1 }] });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('that is unordered goes on after refusals and tells each', async () => {
    const collection = await store.collectionOf([{ _id: 2 }]);
    const documents = [{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 1 }];
    const refusal = await refusalOf(collection.insertMany(documents, { ordered: false }));
    expect(refusal).toMatchObject({ result: { insertedCount: 2 }, writeErrors: [{ index: 1 }, { index: 3 }] });
    expect(await collection.countDocuments()).toBe(3);
  });

  it('mixes kinds and counts them', async () => {
    const collection = await store.collectionOf([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 1 },
    ]);
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 4, n: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { n: 5 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { n: 1 } } } },
      { updateMany: { filter: { n: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 9 }, update: { $set: { n: 9 } }, upsert: true } },
      { replaceOne: { filter: { _id: 3 }, replacement: { n: 7 } } },
      { deleteOne: { filter: { _id: 4 } } },
      { deleteMany: { filter: { n: { $gt: 6 } } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 6,
      modifiedCount: 5,
      upsertedCount: 1,
      deletedCount: 3,
    });
    expect(result.upsertedIds).toEqual({ 4: 9 });
    expect(await collection.find().toArray()).toEqual([
      { _id: 1, n: 5 },
      { _id: 2, n: 2 },
    ]);
  });

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

  it('gives an empty answer for a collection that is not there', async () => {
    expect(await store.db.collection('nowhere').find({ a: 1 }).toArray()).toEqual([]);
    expect(await store.db.collection('nowhere').countDocuments()).toBe(0);
    expect(await store.db.collection('nowhere').deleteMany({})).toMatchObject({ deletedCount: 0 });
    expect(await store.db.collection('nowhere').updateMany({}, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
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

describe('a projection', () => {
  const document = { _id: 1, a: 1, b: { c: 2, d: 3 }, l: [{ x: 1, y: 2 }, { x: 3 }, 4] };

  it.each([
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, { a: 1, b: document.b, l: document.l }],
    [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
    [{ 'l.x': 1 }, { _id: 1, l: [{ x: 1 }, { x: 3 }] }],
    [{ 'a.x': 1 }, { _id: 1 }],
    [
      { a: 0, l: 0 },
      { _id: 1, b: document.b },
    ],
    [
      { 'b.c': 0, 'l.x': 0 },
      { _id: 1, a: 1, b: { d: 3 }, l: [{ y: 2 }, {}, 4] },
    ],
    [{ b: true }, { _id: 1, b: document.b }],
    [{}, document],
  ])('%j', async (projection, expected) => {
    const collection = await store.collectionOf([document]);
    expect(await collection.findOne({}, { projection })).toEqual(expected);
  });

  it.each([
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 1, 'a.b': 1 }, 31249],
    [{ a: { $slice: 1 } }, 115],
    [{ 'a.$': 1 }, 115],
    [{ a: '$b' }, 115],
  ])('%j is refused', async (projection, code) => {
    const collection = await store.collectionOf([document]);
    expect((await refusalOf(collection.findOne({}, { projection: projection as never }))).code).toBe(code);
  });
});
