import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Double, Int32, Long } from 'bson';
import { type TestDoc, type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

type Case = [title: string, before: TestDoc, update: TestDoc, after: TestDoc];

const cases: Case[] = [
  ['$set adds and changes', { a: 1 }, { $set: { a: 2, b: 3 } }, { a: 2, b: 3 }],
  ['$set makes documents on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set into an array by place', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set beyond the end fills with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$set in a document of an array', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  ['$set makes a document where the part is a number', {}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  ['new fields come in the order of their names', {}, { $set: { c: 1, a: 1, b: 1 } }, { a: 1, b: 1, c: 1 }],
  ['$unset takes a field away', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset of what is not there', { a: 1 }, { $unset: { x: '', 'y.z': '', 'a.b': '' } }, { a: 1 }],
  ['$inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['$min', { a: 5, b: 5 }, { $min: { a: 3, b: 7, c: 1 } }, { a: 3, b: 5, c: 1 }],
  ['$max', { a: 5, b: 5 }, { $max: { a: 3, b: 7, c: 1 } }, { a: 5, b: 7, c: 1 }],
  ['$max across types goes by type order', { a: 5 }, { $max: { a: 'x' } }, { a: 'x' }],
  ['$push', { a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
  ['$push of an array pushes one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['$push $each $slice keeps the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['$push $each $slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push $each $slice 0 empties', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  ['$push $position', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2] }],
  ['$push $position from the end', { a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1, b: 1 } }, { a: [1], b: [1] }],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1, x: 1 } }, { a: [2] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by $in', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
  ['$pull of documents by a filter', { a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }],
  ['$setOnInsert does nothing to a document that is there', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
  [
    'several operators at once',
    { a: 1, l: [1] },
    { $inc: { a: 1 }, $push: { l: 2 }, $set: { z: 1 } },
    { a: 2, l: [1, 2], z: 1 },
  ],
];

describe('an update', () => {
  it.each(cases)('%s', async (_title, before, update, after) => {
    const collection = await store.collectionOf([{ _id: 1, ...before }]);
    const { matchedCount } = await collection.updateOne({ _id: 1 }, update);
    expect(matchedCount).toBe(1);
    const found = await collection.findOne({ _id: 1 });
    expect(found).toEqual({ _id: 1, ...after });
    expect(Object.keys(found!)).toEqual(['_id', ...Object.keys(after)]);
  });

  it('replaces all but the _id', async () => {
    const collection = await store.collectionOf([{ _id: 1, a: 1, b: 2 }]);
    await collection.replaceOne({ a: 1 }, { c: 3 });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, c: 3 }]);
  });

  it('changes elements by $[name] and arrayFilters', async () => {
    const collection = await store.collectionOf([
      {
        _id: 1,
        a: [
          { id: 'x', n: 1 },
          { id: 'y', n: 1 },
        ],
        s: [1, 5],
      },
    ]);
    await collection.updateOne({ _id: 1 }, { $inc: { 'a.$[e].n': 10 } }, { arrayFilters: [{ 'e.id': 'y' }] });
    await collection.updateOne({ _id: 1 }, { $set: { 's.$[big]': 0 } }, { arrayFilters: [{ big: { $gt: 3 } }] });
    expect(await collection.findOne()).toEqual({
      _id: 1,
      a: [
        { id: 'x', n: 1 },
        { id: 'y', n: 11 },
      ],
      s: [1, 0],
    });
  });

  it('tells matched from modified, and does not write what changes nothing', async () => {
    const collection = await store.collectionOf([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    const { matchedCount, modifiedCount } = await collection.updateMany({}, { $set: { a: 1 } });
    expect({ matchedCount, modifiedCount }).toEqual({ matchedCount: 2, modifiedCount: 1 });
  });

  it('writes a change of type', async () => {
    const collection = await store.collectionOf([{ _id: 1, a: new Int32(1) }]);
    const { modifiedCount } = await collection.updateOne({}, { $set: { a: new Double(1) } });
    expect(modifiedCount).toBe(1);
    expect((await collection.findOne({}, { promoteValues: false }))!.a).toEqual(new Double(1));
  });

  it.each([
    [new Int32(1), new Int32(1), new Int32(2)],
    [new Int32(2 ** 31 - 1), new Int32(1), Long.fromNumber(2 ** 31)],
    [new Int32(1), Long.fromNumber(1), Long.fromNumber(2)],
    [new Int32(1), new Double(1), new Double(2)],
    [Long.fromString('9007199254740993'), new Int32(1), Long.fromString('9007199254740994')],
    [new Double(0.5), new Int32(1), new Double(1.5)],
  ])('$inc of %p by %p keeps the number type', async (from, by, to) => {
    const collection = await store.collectionOf([{ _id: 1, a: from }]);
    await collection.updateOne({}, { $inc: { a: by } });
    expect((await collection.findOne({}, { promoteValues: false }))!.a).toEqual(to);
  });

  it('keeps index entries in step', async () => {
    const collection = await store.collectionOf([{ _id: 1, a: ['x', 'y'], b: 1 }]);
    await collection.createIndex({ a: 1, b: 1 });
    await collection.updateOne({ _id: 1 }, { $set: { a: ['y', 'z'] }, $inc: { b: 1 } });
    const through = async (a: string): Promise<number> =>
      (await collection.find({ a }).hint('a_1_b_1').toArray()).length;
    expect([await through('x'), await through('y'), await through('z')]).toEqual([0, 1, 1]);
  });
});

describe('an upsert', () => {
  it('inserts what the filter pins and the update sets', async () => {
    const collection = await store.collectionOf();
    const filter = { _id: 'x', tenant: 't', n: { $lt: 3 }, $and: [{ k: { $eq: 'k' } }], 'deep.er': 1 };
    const result = await collection.updateOne(
      filter,
      { $set: { n: 3 }, $setOnInsert: { made: true } },
      { upsert: true },
    );
    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 1, upsertedId: 'x' });
    expect(await collection.findOne()).toEqual({ _id: 'x', tenant: 't', k: 'k', deep: { er: 1 }, n: 3, made: true });
  });

  it('gives an ObjectId when the filter pins no _id, and puts it first', async () => {
    const collection = await store.collectionOf();
    const { upsertedId } = await collection.updateOne({ a: 1 }, { $inc: { n: 1 } }, { upsert: true });
    expect(await collection.findOne()).toEqual({ _id: upsertedId, a: 1, n: 1 });
    expect(Object.keys((await collection.findOne())!)[0]).toBe('_id');
  });

  it('updates the second time', async () => {
    const collection = await store.collectionOf();
    for (const n of [1, 2])
      await collection.updateOne({ _id: 1 }, { $set: { n }, $setOnInsert: { first: n } }, { upsert: true });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, first: 1, n: 2 }]);
  });

  it('by replacement takes only the _id from the filter', async () => {
    const collection = await store.collectionOf();
    await collection.replaceOne({ _id: 5, a: 1 }, { b: 2 }, { upsert: true });
    expect(await collection.find().toArray()).toEqual([{ _id: 5, b: 2 }]);
  });

  it('that loses to a newer version is refused as a duplicate', async () => {
    const collection = await store.collectionOf([{ _id: 'a', version: 5 }]);
    const stale = collection.updateOne({ _id: 'a', version: { $lt: 3 } }, { $set: { version: 3 } }, { upsert: true });
    expect((await refusalOf(stale)).code).toBe(11000);
  });
});

describe('findOneAndUpdate', () => {
  it('answers the document before, or after', async () => {
    const collection = await store.collectionOf([{ _id: 1, n: 1 }]);
    expect(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } })).toEqual({ _id: 1, n: 1 });
    const after = await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' });
    expect(after).toEqual({ _id: 1, n: 3 });
  });

  it('answers null when nothing matches, and changes nothing', async () => {
    const collection = await store.collectionOf([{ _id: 1, version: 2 }]);
    expect(await collection.findOneAndUpdate({ _id: 1, version: 1 }, { $inc: { version: 1 } })).toBeNull();
    expect(await collection.findOne()).toEqual({ _id: 1, version: 2 });
  });

  it('takes the first in the order asked for, and projects', async () => {
    const collection = await store.collectionOf([
      { _id: 1, n: 3, x: 1 },
      { _id: 2, n: 9, x: 1 },
      { _id: 3, n: 5, x: 1 },
    ]);
    const options = { sort: { n: -1 }, projection: { n: 1, _id: 0 } } as const;
    expect(await collection.findOneAndUpdate({}, { $set: { n: 0 } }, options)).toEqual({ n: 9 });
    expect(await collection.findOneAndDelete({}, options)).toEqual({ n: 5 });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('upserts, with metadata', async () => {
    const collection = await store.collectionOf();
    const options = { upsert: true, returnDocument: 'after', includeResultMetadata: true } as const;
    const result = await collection.findOneAndUpdate({ _id: 'x' }, { $set: { n: 1 } }, options);
    expect(result).toMatchObject({
      value: { _id: 'x', n: 1 },
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 'x' },
    });
  });
});

describe('an update is refused', () => {
  const refusals: [title: string, before: TestDoc, update: TestDoc, code: number][] = [
    ['when it sets another _id', {}, { $set: { _id: 2 } }, 66],
    ['when it goes through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['when it names an element of an array', { a: [1] }, { $set: { 'a.x': 1 } }, 28],
    ['when $inc meets text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['when $inc is by text', { a: 1 }, { $inc: { a: 'x' } }, 14],
    ['when $inc meets null', { a: null }, { $inc: { a: 1 } }, 14],
    ['when $push meets a scalar', { a: 1 }, { $push: { a: 1 } }, 2],
    ['when $addToSet meets a scalar', { a: 1 }, { $addToSet: { a: 1 } }, 2],
    ['when $pull meets a scalar', { a: 1 }, { $pull: { a: 1 } }, 2],
    ['when two operators meet at one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['when one path is inside another', {}, { $set: { a: {}, 'a.b': 1 } }, 40],
    ['for an unknown operator', {}, { $foo: { a: 1 } }, 9],
    ['for an operator outside the subset', {}, { $rename: { a: 'b' } }, 115],
    ['for the positional $', { a: [1] }, { $set: { 'a.$': 1 } }, 115],
    ['for $[]', { a: [1] }, { $set: { 'a.$[]': 1 } }, 115],
    ['for $[name] without its filter', { a: [1] }, { $set: { 'a.$[e]': 1 } }, 2],
    ['for an empty part of a path', {}, { $set: { 'a..b': 1 } }, 56],
    ['for a field that begins with $', {}, { $set: { 'a.$b': 1 } }, 52],
    ['for $push with $sort', { a: [1] }, { $push: { a: { $each: [1], $sort: 1 } } }, 115],
  ];

  it.each(refusals)('%s', async (_title, before, update, code) => {
    const collection = await store.collectionOf([{ _id: 1, ...before }]);
    expect((await refusalOf(collection.updateOne({ _id: 1 }, update))).code).toBe(code);
    expect(await collection.findOne()).toEqual({ _id: 1, ...before });
  });

  it('as a pipeline', async () => {
    const collection = await store.collectionOf([{ _id: 1 }]);
    expect((await refusalOf(collection.updateOne({}, [{ $set: { a: 1 } }]))).code).toBe(115);
  });
});
