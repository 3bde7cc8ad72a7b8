import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BSONRegExp,
  Binary,
  Code,
  Decimal128,
  Double,
  EJSON,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';
import { type TestDoc, type TestStore, openTestStore } from './store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const exactly = (document: unknown): string => EJSON.stringify(document, { relaxed: false });

const everything = {
  int: new Int32(1),
  double: new Double(1),
  minusZero: new Double(-0),
  nan: new Double(NaN),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('1.10'),
  text: 'あ\0\u{1f600}',
  date: new Date(-1),
  id: new ObjectId('65a000000000000000000001'),
  binary: new Binary(Buffer.from([0, 255]), 0),
  uuid: new UUID('00112233-4455-6677-8899-aabbccddeeff'),
  yes: true,
  nothing: null,
  regex: new BSONRegExp('^a', 'i'),
  timestamp: new Timestamp({ t: 1, i: 2 }),
  code: new Code('return 1'),
  min: new MinKey(),
  max: new MaxKey(),
  nested: [[], [1, [2]], {}, { a: { b: [] } }],
};

describe('values', () => {
  it('come back exactly as they were stored', async () => {
    const collection = await store.collectionOf([{ _id: 1, ...everything }]);
    const found = await collection.findOne({}, { promoteValues: false, bsonRegExp: true });
    expect(exactly(found)).toBe(exactly({ _id: new Int32(1), ...everything }));
  });

  it('keep their types when another field is updated', async () => {
    const collection = await store.collectionOf([{ _id: 1, ...everything }]);
    await collection.updateOne({ _id: 1 }, { $set: { zz: 1 } });
    const found = await collection.findOne({}, { promoteValues: false, bsonRegExp: true });
    expect(exactly(found)).toBe(exactly({ _id: new Int32(1), ...everything, zz: new Int32(1) }));
  });

  it.each(Object.entries(everything).filter(([name]) => name !== 'nested'))(
    'are found by themselves: %s',
    async (_name, value) => {
      const collection = await store.collectionOf([
        { _id: 1, value },
        { _id: 2, value: 'other' },
      ]);
      await collection.createIndex({ value: 1 });
      expect(await collection.countDocuments({ value: { $eq: value } as never })).toBe(1);
    },
  );

  it('get _id as their first field', async () => {
    const collection = await store.collectionOf();
    await collection.insertOne({ z: 1, _id: 5, a: 1 });
    expect(Object.keys((await collection.findOne())!)).toEqual(['_id', 'z', 'a']);
  });
});

describe('a field named like one of the wire', () => {
  it('is a field like any other', async () => {
    const documents = [{ a: 1 }, { documents: [{ b: 2 }] }];
    const collection = await store.collectionOf([{ _id: 1, documents, updates: [{ a: 1 }] }]);
    await collection.updateOne(
      { documents: { a: 1 } },
      { $push: { documents: { c: 3 } as never }, $set: { insert: documents } },
    );
    expect(await collection.findOne()).toEqual({
      _id: 1,
      documents: [...documents, { c: 3 }],
      updates: [{ a: 1 }],
      insert: documents,
    });
  });
});

/** In MongoDB's order, each group equal. */
const ordered: unknown[][] = [
  [new MinKey()],
  [[]],
  [null, undefined],
  [new Double(NaN)],
  [new Double(-Infinity)],
  [new Int32(-1)],
  [new Int32(0), new Double(-0), Long.ZERO],
  [Decimal128.fromString('0.1')],
  [new Double(0.5), Decimal128.fromString('0.5')],
  [Long.fromString('9007199254740992'), new Double(9007199254740992)],
  [Long.fromString('9007199254740993')],
  [''],
  ['A'],
  ['a'],
  ['ab'],
  ['\uffff'],
  ['\u{1f600}'],
  [{}],
  [{ a: 1 }],
  [{ a: 1, b: 1 }],
  [{ b: 1 }],
  [{ a: 'x' }],
  [[[]]],
  [[[1]]],
  [new Binary(Buffer.from([9]))],
  [new Binary(Buffer.from([0, 0]))],
  [new ObjectId('000000000000000000000001')],
  [false],
  [true],
  [new Date(-5)],
  [new Date(5)],
  [new Timestamp({ t: 1, i: 1 })],
  [new BSONRegExp('a', '')],
  [new MaxKey()],
];

describe('the sort order across types', () => {
  const groupOf = (documents: TestDoc[]): unknown[] => documents.map(({ group }) => group);
  const documents = ordered
    .flatMap((values, group) => values.map((value) => (value === undefined ? { group } : { group, value })))
    .map((document, i) => ({ _id: (i * 17) % 101, ...document }));
  const ascending = documents.map(({ group }) => group);

  it.each([
    ['in memory', undefined],
    ['by an index', { value: 1 }],
    ['by a descending index', { value: -1 }],
  ] as const)('is MongoDB order, %s', async (_title, index) => {
    const collection = await store.collectionOf(documents);
    if (index) await collection.createIndex(index);
    expect(groupOf(await collection.find().sort({ value: 1 }).toArray())).toEqual(ascending);
    expect(groupOf(await collection.find().sort({ value: -1 }).toArray())).toEqual(ascending.toReversed());
  });

  it('takes the smallest element of an array, and descending the largest', async () => {
    const collection = await store.collectionOf([
      { _id: 1, a: [5, 1] },
      { _id: 2, a: 3 },
      { _id: 3, a: [4, 2] },
    ]);
    const ids = async (by: 1 | -1): Promise<unknown[]> =>
      (await collection.find().sort({ a: by }).toArray()).map(({ _id }) => _id);
    expect([await ids(1), await ids(-1)]).toEqual([
      [1, 3, 2],
      [1, 3, 2],
    ]);
    await collection.createIndex({ a: 1 });
    expect([await ids(1), await ids(-1)]).toEqual([
      [1, 3, 2],
      [1, 3, 2],
    ]);
  });

  it('goes by several fields', async () => {
    const collection = await store.collectionOf([
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 1, b: 2 },
      { _id: 3, a: 0, b: 1 },
    ]);
    const sorted = await collection.find().sort({ a: 1, b: -1 }).toArray();
    expect(sorted.map(({ _id }) => _id)).toEqual([3, 2, 1]);
  });
});
