import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decimal128, Double, Int32, Long, MaxKey, MinKey } from 'bson';
import { type TestDoc, type TestStore, openTestStore } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** title, documents (their `_id` is their place), filter, the places that match */
type Case = [title: string, documents: Record<string, unknown>[], filter: TestDoc, matches: number[]];

const numbers = [
  { a: 1 },
  { a: new Double(1) },
  { a: Long.fromNumber(1) },
  { a: Decimal128.fromString('1.0') },
  { a: 2 },
];
const mixed = [{ a: 5 }, { a: 'x' }, { a: null }, {}, { a: [1, 9] }, { a: [] }, { a: { b: 1 } }, { a: true }];

const cases: Case[] = [
  ['equality takes numbers of every type for the same', numbers, { a: 1 }, [0, 1, 2, 3]],
  ['equality to null takes null and missing', mixed, { a: null }, [2, 3]],
  ['equality finds an element of an array', mixed, { a: 9 }, [4]],
  [
    'equality to an array wants the whole array',
    [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2]] }],
    { a: [1, 2] },
    [0, 2],
  ],
  [
    'equality to a document minds the order of fields',
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }],
    { a: { x: 1, y: 2 } },
    [0],
  ],
  ['equality to an empty document', [{ a: {} }, { a: { x: 1 } }, {}], { a: {} }, [0]],
  ['$eq', mixed, { a: { $eq: 'x' } }, [1]],
  ['$ne is true for missing, and false when one element is equal', mixed, { a: { $ne: 9 } }, [0, 1, 2, 3, 5, 6, 7]],
  ['$ne null', mixed, { a: { $ne: null } }, [0, 1, 4, 5, 6, 7]],
  ['$gt stays within the type', mixed, { a: { $gt: 1 } }, [0, 4]],
  ['$lt stays within the type', mixed, { a: { $lt: 'z' } }, [1]],
  ['$gte null is null or missing', mixed, { a: { $gte: null } }, [2, 3]],
  ['$gt null is nothing', mixed, { a: { $gt: null } }, []],
  ['different elements may fulfil a range', [{ a: [1, 9] }, { a: [5] }, { a: [1] }], { a: { $gt: 4, $lt: 6 } }, [0, 1]],
  [
    'a range on dates',
    [{ a: new Date(1) }, { a: new Date(5) }, { a: 3 }],
    { a: { $gte: new Date(1), $lt: new Date(5) } },
    [0],
  ],
  ['a range on booleans', [{ a: false }, { a: true }, { a: 1 }], { a: { $gt: false } }, [1]],
  ['a range on arrays compares arrays', [{ a: [1, 2] }, { a: [3] }, { a: 4 }], { a: { $gt: [1, 5] } }, [1]],
  ['NaN equals NaN only', [{ a: NaN }, { a: 1 }], { a: NaN }, [0]],
  ['NaN is in no range', [{ a: NaN }, { a: 1 }], { a: { $lt: 5 } }, [1]],
  ['$lte NaN finds NaN', [{ a: NaN }, { a: 1 }], { a: { $lte: NaN } }, [0]],
  [
    'Long beyond doubles is exact',
    [{ a: Long.fromString('9007199254740993') }],
    { a: Long.fromString('9007199254740992') },
    [],
  ],
  ['$gt MinKey takes every value, missing too', [{ a: 1 }, { a: 'x' }, {}], { a: { $gt: new MinKey() } }, [0, 1, 2]],
  ['$lt MaxKey takes every value, missing too', [{ a: 1 }, { a: 'x' }, {}], { a: { $lt: new MaxKey() } }, [0, 1, 2]],
  ['$in', mixed, { a: { $in: [5, true, 9] } }, [0, 4, 7]],
  ['$in with null takes missing', mixed, { a: { $in: [null, 'x'] } }, [1, 2, 3]],
  ['$in with nothing', mixed, { a: { $in: [] } }, []],
  ['$nin takes missing', mixed, { a: { $nin: [5, 'x', 1] } }, [2, 3, 5, 6, 7]],
  ['$nin with null does not take missing', mixed, { a: { $nin: [null] } }, [0, 1, 4, 5, 6, 7]],
  ['$exists true takes null', mixed, { a: { $exists: true } }, [0, 1, 2, 4, 5, 6, 7]],
  ['$exists false', mixed, { a: { $exists: false } }, [3]],
  ['$exists by number', mixed, { a: { $exists: 0 } }, [3]],
  ['$and', mixed, { $and: [{ a: { $gt: 0 } }, { a: { $lt: 6 } }] }, [0, 4]],
  ['$or', mixed, { $or: [{ a: 5 }, { a: 'x' }] }, [0, 1]],
  ['$nor', mixed, { $nor: [{ a: 5 }, { a: null }, { a: { $exists: true } }] }, []],
  [
    '$or beside a field',
    [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
    { a: 1, $or: [{ b: 2 }, { b: 3 }] },
    [1],
  ],
  ['$not takes missing', mixed, { a: { $not: { $gt: 1 } } }, [1, 2, 3, 5, 6, 7]],
  ['$not of two operators is not (both)', [{ a: 1 }, { a: 5 }, { a: 9 }], { a: { $not: { $gt: 2, $lt: 7 } } }, [0, 2]],
  ['$not with a regular expression', [{ a: 'abc' }, { a: 'b' }, {}], { a: { $not: /^a/ } }, [1, 2]],
  [
    '$elemMatch on values wants one element for both',
    [{ a: [1, 9] }, { a: [5] }],
    { a: { $elemMatch: { $gt: 4, $lt: 6 } } },
    [1],
  ],
  [
    '$elemMatch on documents wants one element for all',
    [
      {
        a: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      },
      { a: [{ x: 1, y: 2 }] },
      { a: { x: 1, y: 2 } },
    ],
    { a: { $elemMatch: { x: 1, y: 2 } } },
    [1],
  ],
  ['$elemMatch does not match a scalar', [{ a: 5 }], { a: { $elemMatch: { $gt: 1 } } }, []],
  ['$all', [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }], { a: { $all: [1, 2] } }, [0]],
  ['$all with one value takes a scalar', [{ a: [1, 2, 3] }, { a: 1 }], { a: { $all: [1] } }, [0, 1]],
  [
    '$all over documents of an array',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }] }],
    { 'a.b': { $all: [1, 2] } },
    [0],
  ],
  ['$all with nothing', [{ a: [] }, {}], { a: { $all: [] } }, []],
  [
    '$all with $elemMatch',
    [{ a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 1 }] }],
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    [0],
  ],
  ['$size', [{ a: [] }, { a: [1] }, { a: [1, 2] }, { a: 1 }], { a: { $size: 1 } }, [1]],
  ['$regex with ^', [{ a: 'abc' }, { a: 'xabc' }, { a: ['zz', 'abd'] }, { a: 5 }], { a: /^ab/ }, [0, 2]],
  ['$regex with option i', [{ a: 'ABC' }, { a: 'abc' }, { a: 'b' }], { a: { $regex: '^ab', $options: 'i' } }, [0, 1]],
  ['$regex with an escaped dot', [{ a: 'a.b' }, { a: 'axb' }], { a: { $regex: '^a\\.b' } }, [0]],
  [
    '$regex with a quantified last character',
    [{ a: 'a' }, { a: 'ab' }, { a: 'c' }],
    { a: { $regex: '^ab*$' } },
    [0, 1],
  ],
  ['$in with a regular expression', [{ a: 'abc' }, { a: 'x' }, { a: 'y' }], { a: { $in: [/^ab/, 'y'] } }, [0, 2]],
  ['a dotted path', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 1 }], { 'a.b': 1 }, [0]],
  ['a dotted path through an array', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ c: 1 }] }], { 'a.b': 2 }, [0]],
  ['a dotted path by place in an array', [{ a: [7, 8] }, { a: [8, 7] }], { 'a.1': 7 }, [1]],
  ['a numeric part is a field name too', [{ a: { 1: 7 } }, { a: [{ 1: 7 }] }, { a: [0, 7] }], { 'a.1': 7 }, [0, 1, 2]],
  [
    'null on a dotted path: missing, or the way ends',
    [{ a: { b: 1 } }, { a: {} }, { a: 5 }, {}],
    { 'a.b': null },
    [1, 2, 3],
  ],
  [
    'null through an array: a document without the field',
    [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }],
    { 'a.b': null },
    [0],
  ],
  ['null through an array passes over scalars', [{ a: [1, 2] }, { a: [] }, { a: [{}] }], { 'a.b': null }, [2]],
  ['$exists through an array', [{ a: [{ b: 1 }, {}] }, { a: [{}] }, { a: 1 }], { 'a.b': { $exists: true } }, [0]],
  ['text beyond the basic plane', [{ a: '\u{1f600}' }, { a: '\uffff' }], { a: { $gt: '\uffff' } }, [0]],
  ['a field named like a method', [{ constructor: 1 }, {}], { constructor: { $exists: true } }, [0]],
  ['an empty filter', [{ a: 1 }, {}], {}, [0, 1]],
  ['$comment', [{ a: 1 }, { a: 2 }], { a: 1, $comment: 'why' }, [0]],
];

describe('a filter', () => {
  it.each(cases)('%s', async (_title, documents, filter, matches) => {
    const collection = await store.collectionOf(documents.map((document, _id) => ({ _id, ...document })));
    const found = await collection.find(filter).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(matches);
    expect(await collection.countDocuments(filter)).toBe(matches.length);
  });

  it.each(cases.filter(([, , filter]) => 'a' in filter))(
    'through an index: %s',
    async (_title, documents, filter, matches) => {
      const collection = await store.collectionOf(documents.map((document, _id) => ({ _id, ...document })));
      await collection.createIndex({ a: -1 });
      const found = await collection.find(filter).hint('a_-1').toArray();
      expect(found.map(({ _id }) => _id as number).sort((a, b) => a - b)).toEqual(matches);
    },
  );

  it('by _id finds whatever number type the _id has', async () => {
    const collection = await store.collectionOf([{ _id: new Int32(7) }, { _id: 'x' }, { _id: { a: 1 } }]);
    expect(await collection.findOne({ _id: new Double(7) })).toEqual({ _id: 7 });
    expect(await collection.findOne({ _id: { a: 1 } })).toEqual({ _id: { a: 1 } });
    expect(await collection.findOne({ _id: { $in: ['y', 'x'] } })).toEqual({ _id: 'x' });
    expect(await collection.find({ _id: { $gte: 'a' } }).toArray()).toEqual([{ _id: 'x' }]);
  });
});
