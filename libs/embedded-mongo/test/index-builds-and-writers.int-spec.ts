import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('indexes', () => {
  it('can be asked for again, also at the same time', async () => {
    const collection = await store.collectionOf([{ a: 1 }]);
    await Promise.all([1, 2, 3].map(() => collection.createIndex({ a: 1 }, { unique: true })));
    await collection.createIndex({ a: 1 }, { unique: true });
    expect(await collection.indexes()).toHaveLength(2);
  });

  it('are built over documents that are there', async () => {
    const collection = await store.collectionOf(Array.from({ length: 3000 }, (_, _id) => ({ _id, n: _id % 10 })));
    await collection.createIndex({ n: 1 });
    expect(await collection.find({ n: 3 }).hint('n_1').toArray()).toHaveLength(300);
  });

  it('hold what is written while they are built', async () => {
    const collection = await store.collectionOf(Array.from({ length: 20_000 }, (_, _id) => ({ _id, n: 0 })));
    const build = collection.createIndex({ n: 1 });
    const writes = Array.from({ length: 200 }, async (_, i) => {
      await collection.updateOne({ _id: i * 100 }, { $set: { n: 1 } });
      await collection.insertOne({ _id: 100_000 + i, n: 1 });
      await collection.deleteOne({ _id: i * 100 + 1 });
    });
    await Promise.all([build, ...writes]);
    expect(await collection.find({ n: 1 }).hint('n_1').toArray()).toHaveLength(400);
    expect(await collection.find({ n: 0 }).hint('n_1').toArray()).toHaveLength(19_600);
  });

  it('that are unique are not built over duplicates, and leave nothing behind', async () => {
    const collection = await store.collectionOf([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ]);
    const refusal = await refusalOf(collection.createIndex({ a: 1 }, { unique: true }));
    expect(refusal).toMatchObject({ code: 11000, keyPattern: { a: 1 }, keyValue: { a: 1 } });
    expect(await collection.indexes()).toHaveLength(1);
    await collection.deleteOne({ _id: 2 });
    await collection.createIndex({ a: 1 }, { unique: true });
    expect((await refusalOf(collection.insertOne({ a: 1 }))).code).toBe(11000);
  });

  it('come back empty when they are made again', async () => {
    const collection = await store.collectionOf([{ _id: 1, a: 1 }]);
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.dropIndex('a_1');
    await collection.insertOne({ _id: 2, a: 1 });
    await collection.deleteOne({ _id: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    expect(await collection.find({ a: 1 }).toArray()).toEqual([{ _id: 2, a: 1 }]);
  });
});

describe('a unique index under many writers', () => {
  it('lets one of many equal inserts through', async () => {
    const collection = await store.collectionOf();
    await collection.createIndex({ tenant: 1, key: 1 }, { unique: true });
    const inserts = Array.from({ length: 200 }, (_, i) => collection.insertOne({ tenant: 't', key: i % 5 }));
    const outcomes = await Promise.allSettled(inserts);
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(195);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 11000, keyPattern: { tenant: 1, key: 1 } });
    expect(await collection.countDocuments()).toBe(5);
  });

  it('lets one of many equal upserts insert', async () => {
    const collection = await store.collectionOf();
    const upserts = Array.from({ length: 100 }, () =>
      collection.updateOne({ _id: 'x' }, { $inc: { n: 1 } }, { upsert: true }),
    );
    const upserted = (await Promise.all(upserts)).reduce((sum, { upsertedCount }) => sum + upsertedCount, 0);
    expect(upserted).toBe(1);
    expect(await collection.findOne()).toEqual({ _id: 'x', n: 100 });
  });

  it('gives each of a hundred seats to one of four hundred claimants', async () => {
    const collection = await store.collectionOf(Array.from({ length: 100 }, (_, _id) => ({ _id, holder: null })));
    await collection.createIndex({ holder: 1 });
    const claims = Array.from({ length: 400 }, (_, claimant) =>
      collection.findOneAndUpdate({ holder: null }, { $set: { holder: claimant } }, { returnDocument: 'after' }),
    );
    const seats = (await Promise.all(claims)).filter((seat) => seat !== null);
    expect(seats).toHaveLength(100);
    expect(new Set(seats.map(({ _id }) => _id)).size).toBe(100);
    expect(await collection.countDocuments({ holder: null })).toBe(0);
  });

  it('loses no increment', async () => {
    const collection = await store.collectionOf([{ _id: 1, version: 0 }]);
    const climb = async (): Promise<void> => {
      for (let won = 0; won < 20;) {
        const { version } = (await collection.findOne({ _id: 1 })) as unknown as { version: number };
        const { modifiedCount } = await collection.updateOne({ _id: 1, version }, { $set: { version: version + 1 } });
        won += modifiedCount;
      }
    };
    await Promise.all(Array.from({ length: 10 }, climb));
    expect(await collection.findOne()).toEqual({ _id: 1, version: 200 });
  });

  it('answers E11000 in MongoDB words inside the write error', async () => {
    const collection = await store.collectionOf([{ _id: 1, email: 'a@example.jp' }]);
    await collection.createIndex({ email: 1 }, { unique: true });
    const refusal = await refusalOf(collection.insertMany([{ _id: 2, email: 'a@example.jp' }]));
    const name = `test.${collection.collectionName}`;
    const message = `E11000 duplicate key error collection: ${name} index: email_1 dup key: { email: "a@example.jp" }`;
    expect(refusal).toMatchObject({ code: 11000, message, writeErrors: [{ index: 0, code: 11000, errmsg: message }] });
  });
});
