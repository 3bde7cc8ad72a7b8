import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDoc, type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('a filter is refused', () => {
  const filters: [TestDoc, number][] = [
    [{ $expr: { $eq: ['$a', 1] } }, 115],
    [{ $where: 'true' }, 115],
    [{ $text: { $search: 'x' } }, 115],
    [{ a: { $type: 'string' } }, 115],
    [{ a: { $mod: [2, 0] } }, 115],
    [{ a: { $near: [0, 0] } }, 115],
    [{ a: /b/ }, 115],
    [{ a: /^b|c/ }, 115],
    [{ a: { $regex: '^b', $options: 'x' } }, 115],
    [{ a: { $regex: '^(' } }, 51091],
    [{ $nonsense: 1 }, 2],
    [{ a: { $nonsense: 1 } }, 2],
    [{ a: { $gt: 1, b: 2 } }, 2],
    [{ $or: [] }, 2],
    [{ $and: {} }, 2],
    [{ a: { $in: 1 } }, 2],
    [{ a: { $in: [{ $gt: 1 }] } }, 2],
    [{ a: { $not: 1 } }, 2],
    [{ a: { $elemMatch: 1 } }, 2],
    [{ a: { $size: 'x' } }, 2],
    [{ a: { $gt: /^x/ } }, 2],
  ];

  it.each(filters)('%j with %d', async (filter, code) => {
    const filled = await store.collectionOf([{ _id: 1, a: 1 }]);
    expect((await refusalOf(filled.find(filter).toArray())).code).toBe(code);
    expect((await refusalOf(filled.deleteMany(filter))).code).toBe(code);
    expect((await refusalOf(filled.findOneAndUpdate(filter, { $set: { a: 2 } }))).code).toBe(code);
    const empty = await store.collectionOf();
    expect((await refusalOf(empty.find(filter).toArray())).code).toBe(code);
    expect(await filled.findOne()).toEqual({ _id: 1, a: 1 });
  });
});

describe('a command is refused', () => {
  it.each([
    ['one nobody knows', { nonsense: 1 }, 59, 'CommandNotFound'],
    ['an unknown field', { find: 'x', nonsense: 1 }, 40415, 'UnknownField'],
    ['a collation', { find: 'x', collation: { locale: 'ja' } }, 40415, 'UnknownField'],
    ['a hint that is no index', { find: 'x0', hint: 'a_1' }, 2, 'BadValue'],
    ['a filter that is no document', { find: 'x', filter: 1 }, 14, 'TypeMismatch'],
    ['a negative limit', { find: 'x', limit: -1 }, 51024, 'Location51024'],
    ['a sort by 2', { find: 'x', sort: { a: 2 } }, 15975, 'Location15975'],
    ['no documents', { insert: 'x', documents: [] }, 16, 'InvalidLength'],
    ['w: 2', { insert: 'x', documents: [{}], writeConcern: { w: 2 } }, 2, 'BadValue'],
    ['a collection named with $', { create: 'a$b' }, 73, 'InvalidNamespace'],
    ['a capped collection', { create: 'x', capped: true }, 40415, 'UnknownField'],
    ['remove and update together', { findAndModify: 'x', remove: true, update: {} }, 9, 'FailedToParse'],
    ['explain of an insert', { explain: { insert: 'x', documents: [{}] } }, 59, 'CommandNotFound'],
  ])('%s', async (_title, command, code, codeName) => {
    await store.db.collection('x0').insertOne({});
    expect(await refusalOf(store.db.command(command))).toMatchObject({ code, codeName });
  });

  it('inside a transaction, before anything is written', async () => {
    const collection = await store.collectionOf();
    const session = store.client.startSession();
    session.startTransaction();
    const refusal = await refusalOf(collection.insertOne({ _id: 1 }, { session }));
    await session.endSession();
    expect(refusal).toMatchObject({ code: 263 });
    expect(await collection.countDocuments()).toBe(0);
  });

  it('when a collection is created twice', async () => {
    const collection = await store.collectionOf([{ a: 1 }]);
    expect((await refusalOf(store.db.command({ create: collection.collectionName }))).code).toBe(48);
  });
});

describe('an _id is refused', () => {
  it.each([[[1]], [/^a/]])('that is %p', async (_id) => {
    const collection = await store.collectionOf();
    expect((await refusalOf(collection.insertOne({ _id }))).code).toBe(53);
  });
});
