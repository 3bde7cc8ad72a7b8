import {
  BSONRegExp,
  Binary,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';
import type { Case } from './case.js';

const everything: Record<string, unknown> = {
  int: new Int32(1),
  double: new Double(1),
  minusZero: new Double(-0),
  nan: new Double(NaN),
  infinity: new Double(-Infinity),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('1.10'),
  text: 'あ\0\u{1f600}',
  emptyText: '',
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
};
const nested = [[], [1, [2]], {}, { a: { b: [] } }];

const exact: Case[] = [
  {
    name: 'come back as they were stored',
    call: ['insertOne', { _id: 1, ...everything, nested }],
    leaves: [{ _id: 1, ...everything, nested }],
    driverOnly: 'mongoose clones what it inserts',
  },
  {
    name: 'keep their types when another field is updated',
    documents: [{ ...everything, nested }],
    call: ['updateOne', {}, { $set: { zz: 1 } }],
    leaves: [{ _id: 0, ...everything, nested, zz: 1 }],
  },
  ...Object.entries(everything).map(([name, value]): Case => ({
    name: `are found by themselves through an index: ${name}`,
    documents: [{ value }, { value: 'other' }],
    indexes: [[{ value: 1 }]],
    call: ['countDocuments', { value: { $eq: value } }],
    gives: 1,
  })),
];

/** In MongoDB's order; the values of a group are equal. */
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
const groups = ordered.flatMap((values, group) =>
  values.map((value) => (value === undefined ? { group } : { group, value })),
);
const shuffled = groups.map((one, i) => ({ _id: (i * 17) % 101, ...one }));
const inOrder = groups.map(({ group }) => ({ group }));
const sortedBy = (name: string, indexes: [object][], by: 1 | -1): Case => ({
  name,
  documents: shuffled,
  indexes,
  call: ['find', {}, { sort: { value: by }, projection: { group: 1, _id: 0 } }],
  gives: by === 1 ? inOrder : inOrder.toReversed(),
});

const order: Case[] = [
  sortedBy('up, in memory', [], 1),
  sortedBy('down, in memory', [], -1),
  sortedBy('up, by an index', [[{ value: 1 }]], 1),
  sortedBy('down, by an index', [[{ value: 1 }]], -1),
  sortedBy('up, by a descending index', [[{ value: -1 }]], 1),
  sortedBy('down, by a descending index', [[{ value: -1 }]], -1),
];

export const values = { values: exact, 'the order of all types': order };
