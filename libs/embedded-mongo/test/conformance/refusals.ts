import { type Case, outside } from './case.js';

const filters: [filter: object, code: number, isOutside?: true][] = [
  [{ $nonsense: 1 }, 2],
  [{ a: { $nonsense: 1 } }, 2],
  [{ a: { $gt: 1, b: 2 } }, 2],
  [{ $or: [] }, 2],
  [{ $and: {} }, 2],
  [{ $nor: [1] }, 2],
  [{ a: { $in: 1 } }, 2],
  [{ a: { $in: [{ $gt: 1 }] } }, 2],
  [{ a: { $not: 1 } }, 2],
  [{ a: { $not: {} } }, 2],
  [{ a: { $all: 1 } }, 2],
  [{ a: { $elemMatch: 1 } }, 2],
  [{ a: { $size: 'x' } }, 2],
  [{ a: { $size: -1 } }, 2],
  [{ a: { $gt: /^x/ } }, 2],
  [{ a: { $options: 'i' } }, 2],
  [{ a: { $regex: '^(' } }, 51091],
  [{ $expr: { $eq: ['$a', 1] } }, 115, true],
  [{ $where: 'true' }, 115, true],
  [{ a: { $type: 'string' } }, 115, true],
  [{ a: { $mod: [2, 0] } }, 115, true],
  [{ a: /b/ }, 115, true],
  [{ a: /^b|c/ }, 115, true],
  [{ a: { $regex: '^b', $options: 'x' } }, 115, true],
];
const CASTS = 'mongoose checks or casts it first';
const refusedFilters = filters.flatMap(([filter, code, isOutside]) => {
  const name = JSON.stringify(filter, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value));
  const common = {
    documents: [{ a: 1 }],
    refused: code,
    leaves: [{ _id: 0, a: 1 }],
    ...(isOutside && { embeddedOnly: true }),
    driverOnly: CASTS,
  };
  const cases: Case[] = [
    { ...common, name: `${name} to find`, call: ['find', filter] },
    { ...common, name: `${name} to delete`, call: ['deleteMany', filter] },
    {
      ...common,
      name: `${name} in an empty collection`,
      documents: [],
      leaves: [],
      call: ['findOneAndUpdate', filter, { $set: { a: 2 } }],
    },
  ];
  return cases;
});

const commands: Case[] = [
  { name: 'that nobody knows', call: ['command', { nonsense: 1 }], refused: { code: 59, codeName: 'CommandNotFound' } },
  { name: 'with an unknown field', call: ['command', { find: '', nonsense: 1 }], refused: 40415 },
  {
    name: 'to a collection named with $',
    call: ['command', { create: 'a$b' }],
    refused: { code: 73, codeName: 'InvalidNamespace' },
  },
];

const update = (name: string, before: object, change: object): Case => ({
  name,
  documents: [before],
  call: ['updateOne', {}, change],
  refused: 115,
  leaves: [{ _id: 0, ...before }],
});

const transaction = { txnNumber: 1, startTransaction: true, autocommit: false };

const subset: Case[] = [
  update('$rename', { a: 1 }, { $rename: { a: 'b' } }),
  update('$mul', { a: 1 }, { $mul: { a: 2 } }),
  update('$pop', { a: [1] }, { $pop: { a: 1 } }),
  update('$currentDate', { a: 1 }, { $currentDate: { b: true } }),
  {
    ...update('the positional $', { a: [1] }, { $set: { 'a.$': 1 } }),
    call: ['updateOne', { a: 1 }, { $set: { 'a.$': 1 } }],
  },
  update('$[]', { a: [1] }, { $set: { 'a.$[]': 1 } }),
  update('$push with $sort', { a: [1] }, { $push: { a: { $each: [1], $sort: 1 } } }),
  { ...update('an update by pipeline', { a: 1 }, [{ $set: { a: 1 } }]), driverOnly: CASTS },
  { ...update('a field that begins with $', { a: 1 }, { $set: { 'b.$c': 1 } }), refused: 52 },
  {
    name: 'decimal arithmetic',
    documents: [{ a: 1 }],
    call: ['command', { update: '', updates: [{ q: {}, u: { $bit: { a: { and: 1 } } } }] }],
    gives: { writeErrors: [{ code: 115 }] },
  },
  {
    name: 'a computed projection',
    documents: [{ a: 1 }],
    call: ['find', {}, { projection: { b: '$a' } }],
    refused: 115,
  },
  {
    name: '$slice in a projection',
    documents: [{ a: [1] }],
    call: ['find', {}, { projection: { a: { $slice: 1 } } }],
    refused: 115,
  },
  {
    name: 'a positional projection',
    documents: [{ a: [1] }],
    call: ['find', { a: 1 }, { projection: { 'a.$': 1 } }],
    refused: 115,
  },
  {
    name: 'a join',
    call: ['aggregate', [{ $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c' } }]],
    refused: 115,
  },
  { name: '$unwind', call: ['aggregate', [{ $unwind: '$a' }]], refused: 115 },
  { name: '$facet', call: ['aggregate', [{ $facet: {} }]], refused: 115 },
  { name: '$count', call: ['aggregate', [{ $count: 'n' }]], refused: 115 },
  { name: 'an expression', call: ['aggregate', [{ $group: { _id: { $year: '$at' } } }]], refused: 115 },
  { name: 'another accumulator', call: ['aggregate', [{ $group: { _id: null, a: { $push: '$a' } } }]], refused: 115 },
  { name: 'a computed field', call: ['aggregate', [{ $project: { a: '$b' } }]], refused: 115 },
  { name: 'a change stream', call: ['aggregate', [{ $changeStream: {} }]], refused: 40573 },
  { name: 'a collation', call: ['command', { find: '', collation: { locale: 'ja' } }], refused: 40415 },
  { name: 'a capped collection', call: ['command', { create: '', capped: true, size: 4096 }], refused: 40415 },
  { name: 'a collection made twice', documents: [{}], call: ['command', { create: '' }], refused: 48 },
  {
    name: 'more than one server to be sure of',
    call: ['command', { insert: '', documents: [{}], writeConcern: { w: 2 } }],
    refused: 2,
  },
  {
    name: 'a write in a transaction',
    documents: [{}],
    call: ['command', { insert: '', documents: [{ _id: 1 }], ...transaction }],
    refused: 263,
    leaves: [{ _id: 0 }],
  },
  { name: 'a text index', call: ['createIndex', { a: 'text' }], refused: 67 },
  { name: 'an index on a sphere', call: ['createIndex', { a: '2dsphere' }], refused: 67 },
  { name: 'an index of direction 2', call: ['createIndex', { a: 2 }], refused: 67 },
  { name: 'an index on a place in an array', call: ['createIndex', { 'a.0': 1 }], refused: 67 },
  {
    name: 'a range as partial filter',
    call: ['createIndex', { a: 1 }, { partialFilterExpression: { a: { $gt: 1 } } }],
    refused: 67,
  },
  { name: 'a sparse index', call: ['createIndex', { a: 1 }, { sparse: true }], refused: 115 },
  { name: 'an index with a collation', call: ['createIndex', { a: 1 }, { collation: { locale: 'ja' } }], refused: 115 },
  {
    name: 'the same key unique and not',
    indexes: [[{ a: 1 }]],
    call: ['createIndex', { a: 1 }, { name: 'other', unique: true }],
    refused: 85,
  },
  {
    name: 'a long index key',
    indexes: [[{ a: 1 }]],
    call: ['insertOne', { _id: 1, a: 'x'.repeat(3000) }],
    refused: 17280,
    leaves: [],
  },
  {
    name: 'a long index key in an update',
    documents: [{ a: 1 }],
    indexes: [[{ a: 1 }]],
    call: ['updateOne', {}, { $set: { a: 'あ'.repeat(1000) } }],
    refused: 17280,
    leaves: [{ _id: 0, a: 1 }],
  },
  { name: 'a long _id', call: ['insertOne', { _id: 'x'.repeat(3000) }], refused: 17280, leaves: [] },
];

export const refusals = {
  'a filter is refused:': refusedFilters,
  'a command is refused': commands,
  'outside the subset is': outside(subset),
};
