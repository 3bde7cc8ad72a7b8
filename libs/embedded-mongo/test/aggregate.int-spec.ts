import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Double, Int32, Long } from 'bson';
import { type TestStore, openTestStore, refusalOf } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const enrolments = [
  { _id: 1, programme: 'a', status: 'completed', seconds: 10, tags: ['x', 'y'] },
  { _id: 2, programme: 'a', status: 'started', seconds: 20 },
  { _id: 3, programme: 'b', status: 'completed', seconds: 5, tags: ['y'] },
  { _id: 4, programme: 'b', status: 'completed', seconds: 'many' },
  { _id: 5, status: 'completed' },
];

describe('aggregate', () => {
  it('counts like countDocuments', async () => {
    const collection = await store.collectionOf(enrolments);
    expect(await collection.countDocuments({ status: 'completed' })).toBe(4);
    expect(await collection.countDocuments({}, { skip: 1, limit: 3 })).toBe(3);
    expect(await collection.countDocuments({ status: 'none' })).toBe(0);
    expect(await collection.estimatedDocumentCount()).toBe(5);
  });

  it('groups by a field with $sum, $min, $max and $first; a missing field is null', async () => {
    const collection = await store.collectionOf(enrolments);
    const groups = await collection
      .aggregate([
        { $match: { status: 'completed' } },
        { $sort: { _id: -1 } },
        {
          $group: {
            _id: '$programme',
            n: { $sum: 1 },
            seconds: { $sum: '$seconds' },
            least: { $min: '$seconds' },
            most: { $max: '$seconds' },
            last: { $first: '$_id' },
          },
        },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: null, n: 1, seconds: 0, least: null, most: null, last: 5 },
      { _id: 'a', n: 1, seconds: 10, least: 10, most: 10, last: 1 },
      { _id: 'b', n: 2, seconds: 5, least: 5, most: 'many', last: 4 },
    ]);
  });

  it('groups by several fields', async () => {
    const collection = await store.collectionOf(enrolments);
    const groups = await collection
      .aggregate([
        { $group: { _id: { programme: '$programme', status: '$status' }, n: { $sum: 1 } } },
        { $match: { n: { $gt: 1 } } },
      ])
      .toArray();
    expect(groups).toEqual([{ _id: { programme: 'b', status: 'completed' }, n: 2 }]);
  });

  it('sums in the widest type', async () => {
    const collection = await store.collectionOf([
      { a: new Int32(2 ** 31 - 1), b: new Int32(1) },
      { a: new Int32(1), b: new Double(0.5) },
    ]);
    const [sums] = await collection
      .aggregate([{ $group: { _id: null, a: { $sum: '$a' }, b: { $sum: '$b' } } }], { promoteValues: false })
      .toArray();
    expect(sums).toEqual({ _id: null, a: Long.fromNumber(2 ** 31), b: new Double(1.5) });
  });

  it('sorts, skips, limits and projects', async () => {
    const collection = await store.collectionOf(enrolments);
    const stages = [
      { $sort: { seconds: 1, _id: -1 } },
      { $skip: 1 },
      { $limit: 2 },
      { $project: { seconds: 1, _id: 0 } },
    ];
    expect(await collection.aggregate(stages).toArray()).toEqual([{ seconds: 5 }, { seconds: 10 }]);
    const later = [{ $limit: 4 }, { $sort: { _id: -1 } }, { $limit: 1 }, { $project: { tags: 0 } }];
    expect(await collection.aggregate(later).toArray()).toEqual([enrolments[3]]);
  });

  it('answers in batches', async () => {
    const collection = await store.collectionOf(Array.from({ length: 500 }, (_, _id) => ({ _id })));
    expect(await collection.aggregate([{ $match: {} }], { batchSize: 11 }).toArray()).toHaveLength(500);
  });

  it('gives distinct values, through arrays', async () => {
    const collection = await store.collectionOf(enrolments);
    expect(await collection.distinct('tags')).toEqual(['x', 'y']);
    expect(await collection.distinct('programme', { status: 'completed' })).toEqual(['a', 'b']);
  });

  it.each([
    ['a join', [{ $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c' } }], 115],
    ['$unwind', [{ $unwind: '$tags' }], 115],
    ['$facet', [{ $facet: {} }], 115],
    ['$count', [{ $count: 'n' }], 115],
    ['an unknown stage', [{ $nonsense: {} }], 40324],
    ['a change stream', [{ $changeStream: {} }], 40573],
    ['a stage of two', [{ $match: {}, $sort: { a: 1 } }], 40323],
    ['an expression', [{ $group: { _id: { $year: '$at' } } }], 115],
    ['another accumulator', [{ $group: { _id: null, a: { $push: '$a' } } }], 115],
    ['$group without _id', [{ $group: { n: { $sum: 1 } } }], 15955],
    ['a computed projection', [{ $project: { a: '$b' } }], 115],
    ['$limit 0', [{ $limit: 0 }], 15958],
  ])('refuses %s', async (_title, pipeline, code) => {
    const collection = await store.collectionOf(enrolments);
    expect((await refusalOf(collection.aggregate(pipeline).toArray())).code).toBe(code);
  });
});
