import { createLogger } from '#observability';
import { testServers } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Model } from 'mongoose';
import { tenantCollection } from './collection.js';
import { Database } from './database.js';
import { GatheredReads } from './gathered-reads.js';
import { acrossTenants, inTenant } from './tenancy.js';
import { insertMany } from './write-many.js';

interface Page {
  _id: string;
  tenant: string;
  words: number;
}
const ours = '992011';
const theirs = '992020';

/** A cursor's documents. */
async function all<T>(cursor: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of cursor) found.push(one);
  return found;
}

/** Each way that mongoose has to a document, tried on the neighbour’s: nothing is found and nothing is changed. */
describe('the scope of a tenant', () => {
  let database: Database;
  let model: Model<Page>;
  const untouched = [
    { _id: 'a', tenant: ours, words: 1 },
    { _id: 'b', tenant: ours, words: 2 },
    { _id: 'x', tenant: theirs, words: 10 },
    { _id: 'y', tenant: theirs, words: 20 },
  ];
  const everything = () => acrossTenants('test', () => model.find().sort({ _id: 1 }).lean());

  beforeAll(async () => {
    const logger = createLogger({ service: 'test', level: 'silent' });
    database = await Database.open(testServers().mongoUri(), 'test', logger);
    model = database.model<Page>(tenantCollection({ name: 'pages', fields: { words: Number }, personal: 'none' }));
    await database.prepare();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await acrossTenants('test', () => model.deleteMany({}));
    await insertMany(model, untouched);
  });

  const foreign = { _id: { $in: ['x', 'y'] } };
  it.each<[string, () => PromiseLike<unknown>, unknown]>([
    ['find', () => model.find(foreign).lean(), []],
    ['find naming the neighbour', () => model.find({ tenant: theirs } as never).distinct('_id'), ['a', 'b']],
    [
      'find naming either',
      () => model.find({ $or: [{ tenant: theirs }, { tenant: ours }] } as never).distinct('_id'),
      ['a', 'b'],
    ],
    ['find naming any', () => model.find({ tenant: { $ne: ours } } as never).distinct('_id'), ['a', 'b']],
    ['find by a where of its own', () => model.find().where('tenant').equals(theirs).distinct('_id'), ['a', 'b']],
    ['find one', () => model.findOne(foreign).lean(), null],
    ['find by id', () => model.findById('x').lean(), null],
    ['exists', () => model.exists(foreign), null],
    ['count', () => model.countDocuments(foreign), 0],
    ['distinct', () => model.distinct('words'), [1, 2]],
    ['distinct naming the neighbour', () => model.distinct('words', { tenant: theirs } as never), [1, 2]],
    ['aggregate', () => model.aggregate([{ $match: { tenant: theirs } }]), []],
    [
      'aggregate a sum',
      () => model.aggregate([{ $group: { _id: null, words: { $sum: '$words' } } }]),
      [{ _id: null, words: 3 }],
    ],
    ['a cursor', async () => all(model.find(foreign).lean().cursor()), []],
    ['an aggregate’s cursor', async () => all(model.aggregate([{ $match: foreign }]).cursor()), []],
    ['find and update', () => model.findOneAndUpdate(foreign, { $set: { words: 99 } }), null],
    ['find by id and update', () => model.findByIdAndUpdate('x', { $set: { words: 99 } }), null],
    ['find and replace', () => model.findOneAndReplace(foreign, { tenant: ours, words: 99 } as never), null],
    ['find and delete', () => model.findOneAndDelete(foreign), null],
    ['find by id and delete', () => model.findByIdAndDelete('x'), null],
    ['update one', async () => (await model.updateOne({ _id: 'x' }, { $set: { words: 99 } })).matchedCount, 0],
    ['update many', async () => (await model.updateMany(foreign, { $set: { words: 99 } })).matchedCount, 0],
    [
      'replace',
      async () => (await model.replaceOne({ _id: 'x' }, { tenant: ours, words: 99 } as never)).matchedCount,
      0,
    ],
    ['delete one', async () => (await model.deleteOne({ _id: 'x' })).deletedCount, 0],
    ['delete many', async () => (await model.deleteMany(foreign)).deletedCount, 0],
    [
      'bulk update',
      async () =>
        (await model.bulkWrite([{ updateOne: { filter: { _id: 'x' }, update: { $set: { words: 99 } } } }]))
          .matchedCount,
      0,
    ],
    [
      'bulk update of many',
      async () =>
        (await model.bulkWrite([{ updateMany: { filter: foreign, update: { $set: { words: 99 } } } }])).matchedCount,
      0,
    ],
    [
      'bulk replace',
      async () =>
        (
          await model.bulkWrite([
            { replaceOne: { filter: { _id: 'x' }, replacement: { _id: 'x', tenant: ours, words: 9 } as never } },
          ])
        ).matchedCount,
      0,
    ],
    ['bulk delete', async () => (await model.bulkWrite([{ deleteOne: { filter: { _id: 'x' } } }])).deletedCount, 0],
    ['bulk delete of many', async () => (await model.bulkWrite([{ deleteMany: { filter: foreign } }])).deletedCount, 0],
    ['gathered reads', () => new GatheredReads(model).find('x'), null],
  ])('should keep the neighbour’s out of reach of %s', async (_, work, expected) => {
    expect(await inTenant(ours, async () => await work())).toEqual(expected);
    expect(await everything()).toEqual(untouched);
  });

  it.each<[string, () => PromiseLike<unknown>]>([
    ['insert many', () => model.insertMany([{ _id: 'n', tenant: theirs, words: 1 }])],
    ['create', () => model.create({ _id: 'n', tenant: theirs, words: 1 })],
    ['save', () => new model({ _id: 'n', tenant: theirs, words: 1 }).save()],
    ['bulk save', () => model.bulkSave([new model({ _id: 'n', tenant: theirs, words: 1 })])],
    ['bulk insert', () => model.bulkWrite([{ insertOne: { document: { _id: 'n', tenant: theirs, words: 1 } } }])],
    ['an update that moves', () => model.updateOne({ _id: 'a' }, { $set: { tenant: theirs } })],
    ['an update of many that moves', () => model.updateMany({}, { tenant: theirs } as never)],
    ['an upsert for them', () => model.updateOne({ _id: 'n' }, { $setOnInsert: { tenant: theirs } }, { upsert: true })],
    ['a find and update that moves', () => model.findOneAndUpdate({ _id: 'a' }, { $set: { tenant: theirs } })],
    ['a replacement that moves', () => model.replaceOne({ _id: 'a' }, { tenant: theirs, words: 1 } as never)],
    [
      'a find and replace that moves',
      () => model.findOneAndReplace({ _id: 'a' }, { tenant: theirs, words: 1 } as never),
    ],
    [
      'a bulk update that moves',
      () => model.bulkWrite([{ updateOne: { filter: { _id: 'a' }, update: { $set: { tenant: theirs } } } }]),
    ],
    [
      'a bulk replacement that moves',
      () =>
        model.bulkWrite([
          { replaceOne: { filter: { _id: 'a' }, replacement: { _id: 'a', tenant: theirs, words: 1 } as never } },
        ]),
    ],
    [
      'an update by a pipeline',
      () => model.updateMany({}, [{ $set: { tenant: theirs } }] as never, { updatePipeline: true }),
    ],
    ['a rename into tenant', () => model.updateOne({ _id: 'a' }, { $rename: { words: 'tenant' } })],
    ['an unset of tenant', () => model.updateOne({ _id: 'a' }, { $unset: { tenant: 1 } })],
    ['a lookup', () => model.aggregate([{ $lookup: { from: 'pages', pipeline: [], as: 'all' } }])],
    ['a union', () => model.aggregate([{ $unionWith: 'pages' }])],
    [
      'a graph lookup',
      () =>
        model.aggregate([
          {
            $graphLookup: { from: 'pages', startWith: 'x', connectFromField: '_id', connectToField: '_id', as: 'all' },
          },
        ]),
    ],
    ['a facet with a union', () => model.aggregate([{ $facet: { all: [{ $unionWith: 'pages' }] } }] as never)],
    ['an aggregate that writes', () => model.aggregate([{ $out: 'copied' }])],
    ['an aggregate that merges', () => model.aggregate([{ $merge: { into: 'pages' } }])],
    ['an estimated count', () => model.estimatedDocumentCount()],
  ])('should refuse %s', async (_, work) => {
    await expect(inTenant(ours, async () => await work())).rejects.toThrow(/tenant/);
    expect(await everything()).toEqual(untouched);
  });
});
