import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('indexes', () => {
  it('are listed with their options, the one on _id first', async () => {
    const collection = await store.collectionOf([{ _id: 1 }]);
    await collection.createIndex({ tenant: 1, at: -1 }, { unique: true, partialFilterExpression: { tenant: 'x' } });
    await collection.createIndex({ until: 1 }, { name: 'ttl', expireAfterSeconds: 60 });
    expect(await collection.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      {
        v: 2,
        key: { tenant: 1, at: -1 },
        name: 'tenant_1_at_-1',
        unique: true,
        partialFilterExpression: { tenant: 'x' },
      },
      { v: 2, key: { until: 1 }, name: 'ttl', expireAfterSeconds: 60 },
    ]);
  });

  it('can be asked for again, also at the same time', async () => {
    const collection = await store.collectionOf([{ a: 1 }]);
    await Promise.all([1, 2, 3].map(() => collection.createIndex({ a: 1 }, { unique: true })));
    await collection.createIndex({ a: 1 }, { unique: true });
    expect(await collection.indexes()).toHaveLength(2);
  });

  it('make their collection when it is not there', async () => {
    const collection = await store.collectionOf();
    await collection.createIndex({ a: 1 });
    expect(await store.db.listCollections({ name: collection.collectionName }).toArray()).toHaveLength(1);
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

  it('go by name, by key, or all at once', async () => {
    const collection = await store.collectionOf([{ a: 1 }]);
    for (const field of ['a', 'b', 'c', 'd']) await collection.createIndex({ [field]: 1 });
    await collection.dropIndex('a_1');
    await store.db.command({ dropIndexes: collection.collectionName, index: { b: 1 } });
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_', 'c_1', 'd_1']);
    await collection.dropIndexes();
    expect(await collection.indexes()).toHaveLength(1);
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

  it('that are partial hold only what their filter says', async () => {
    const collection = await store.collectionOf([{ _id: 1, pending: true }, { _id: 2, pending: false }, { _id: 3 }]);
    await collection.createIndex({ pending: 1 }, { partialFilterExpression: { pending: true } });
    expect(await collection.find({ pending: true }).hint('pending_1').toArray()).toEqual([{ _id: 1, pending: true }]);
    expect(await collection.find({ pending: false }).toArray()).toEqual([{ _id: 2, pending: false }]);
    await collection.updateOne({ _id: 1 }, { $unset: { pending: 1 } });
    await collection.updateOne({ _id: 3 }, { $set: { pending: true } });
    expect(await collection.find({ pending: true }).hint('pending_1').toArray()).toEqual([{ _id: 3, pending: true }]);
  });

  it('that are partial and unique leave the other documents alone', async () => {
    const collection = await store.collectionOf();
    await collection.createIndex({ person: 1 }, { unique: true, partialFilterExpression: { active: true } });
    await collection.insertMany([
      { person: 'p', active: false },
      { person: 'p', active: false },
      { person: 'p', active: true },
    ]);
    expect((await refusalOf(collection.insertOne({ person: 'p', active: true }))).code).toBe(11000);
    expect((await refusalOf(collection.updateOne({ active: false }, { $set: { active: true } }))).code).toBe(11000);
  });

  it('refuse parallel arrays', async () => {
    const collection = await store.collectionOf();
    await collection.createIndex({ a: 1, b: 1 });
    expect((await refusalOf(collection.insertOne({ a: [1], b: [1] }))).code).toBe(171);
    expect(await collection.countDocuments()).toBe(0);
  });

  it('refuse a key that is too long, and keep the document out', async () => {
    const collection = await store.collectionOf([{ _id: 1 }]);
    await collection.createIndex({ a: 1 });
    expect((await refusalOf(collection.insertOne({ _id: 2, a: 'x'.repeat(3000) }))).code).toBe(17280);
    expect((await refusalOf(collection.updateOne({ _id: 1 }, { $set: { a: 'あ'.repeat(1000) } }))).code).toBe(17280);
    expect((await refusalOf(collection.insertOne({ _id: 'x'.repeat(3000) }))).code).toBe(17280);
    expect(await collection.find().toArray()).toEqual([{ _id: 1 }]);
  });
});

describe('an index is refused', () => {
  it('with 85 when only options or the name differ', async () => {
    const collection = await store.collectionOf();
    await collection.createIndex({ a: 1 });
    expect((await refusalOf(collection.createIndex({ a: 1 }, { unique: true }))).code).toBe(86);
    expect((await refusalOf(collection.createIndex({ a: 1 }, { name: 'other' }))).code).toBe(85);
  });

  it('with 86 when its name is another index', async () => {
    const collection = await store.collectionOf();
    await collection.createIndex({ a: 1 }, { name: 'x' });
    expect((await refusalOf(collection.createIndex({ b: 1 }, { name: 'x' }))).code).toBe(86);
  });

  it.each([
    ['text', { a: 'text' }, {}, 67],
    ['a place sphere', { a: '2dsphere' }, {}, 67],
    ['a direction of 2', { a: 2 }, {}, 67],
    ['a numeric part', { 'a.0': 1 }, {}, 67],
    ['a range as partial filter', { a: 1 }, { partialFilterExpression: { a: { $gt: 1 } } }, 67],
    ['sparse', { a: 1 }, { sparse: true }, 115],
    ['a collation', { a: 1 }, { collation: { locale: 'ja' } }, 115],
    ['a TTL over two fields', { a: 1, b: 1 }, { expireAfterSeconds: 1 }, 67],
  ] as const)('for %s', async (_title, key, options, code) => {
    const collection = await store.collectionOf();
    expect((await refusalOf(collection.createIndex(key as never, options as never))).code).toBe(code);
  });

  it('when it is dropped and is not there (27), is the one on _id (72), or has no collection (26)', async () => {
    const collection = await store.collectionOf([{ a: 1 }]);
    expect((await refusalOf(collection.dropIndex('a_1'))).code).toBe(27);
    expect((await refusalOf(collection.dropIndex('_id_'))).code).toBe(72);
    const missing = store.db.collection('nowhere');
    expect((await refusalOf(missing.dropIndex('a_1'))).code).toBe(26);
    expect((await refusalOf(missing.indexes())).code).toBe(26);
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
