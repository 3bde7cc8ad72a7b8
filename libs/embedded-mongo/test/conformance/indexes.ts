import type { Case } from './case.js';

const unique = { unique: true };
const idIndex = { v: 2, key: { _id: 1 }, name: '_id_' };
const duplicate = (keyPattern: object, keyValue: object): Record<string, unknown> => ({
  code: 11000,
  keyPattern,
  keyValue,
});

const definitions: Case[] = [
  { name: 'on _id is always there', documents: [{}], call: ['indexes'], gives: [idIndex] },
  {
    name: 'is listed with its options',
    indexes: [
      [
        { a: 1, b: -1 },
        { ...unique, partialFilterExpression: { a: 'x' } },
      ],
    ],
    call: ['indexes'],
    gives: [
      idIndex,
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', unique: true, partialFilterExpression: { a: 'x' } },
    ],
  },
  {
    name: 'that expires is listed with its time',
    indexes: [[{ until: 1 }, { name: 'ttl', expireAfterSeconds: 60 }]],
    call: ['indexes'],
    gives: [idIndex, { v: 2, key: { until: 1 }, name: 'ttl', expireAfterSeconds: 60 }],
  },
  { name: 'is named by its key', call: ['createIndex', { 'a.b': 1, c: -1 }], gives: 'a.b_1_c_-1' },
  {
    name: 'that is there already is left as it is',
    indexes: [[{ a: 1 }, unique]],
    call: ['createIndex', { a: 1 }, unique],
    gives: 'a_1',
  },
  {
    name: 'by the command tells how many there are',
    documents: [{}],
    call: ['command', { createIndexes: '', indexes: [{ key: { a: 1 }, name: 'a_1' }] }],
    gives: { numIndexesBefore: 1, numIndexesAfter: 2, createdCollectionAutomatically: false },
  },
  {
    name: 'by the command makes its collection',
    call: ['command', { createIndexes: '', indexes: [{ key: { a: 1 }, name: 'a_1' }] }],
    gives: { numIndexesBefore: 1, numIndexesAfter: 2, createdCollectionAutomatically: true },
  },
  { name: 'on another field beside it', indexes: [[{ a: 1 }]], call: ['createIndex', { a: -1 }], gives: 'a_-1' },
  {
    name: 'goes by its name',
    indexes: [[{ a: 1 }], [{ b: 1 }]],
    call: ['command', { dropIndexes: '', index: 'a_1' }],
    gives: { nIndexesWas: 3 },
  },
  {
    name: 'goes by its key',
    indexes: [[{ a: 1 }]],
    call: ['command', { dropIndexes: '', index: { a: 1 } }],
    gives: { nIndexesWas: 2 },
  },
  {
    name: 'goes with all others',
    indexes: [[{ a: 1 }], [{ b: 1 }]],
    call: ['command', { dropIndexes: '', index: '*' }],
    gives: { nIndexesWas: 3 },
  },
  {
    name: 'of the same key and another name is refused',
    indexes: [[{ a: 1 }]],
    call: ['createIndex', { a: 1 }, { name: 'other' }],
    refused: { code: 85, codeName: 'IndexOptionsConflict' },
  },
  {
    name: 'of the same name that shall be unique is refused',
    indexes: [[{ a: 1 }]],
    call: ['createIndex', { a: 1 }, unique],
    refused: { code: 86, codeName: 'IndexKeySpecsConflict' },
  },
  {
    name: 'of the same name and another filter is refused',
    indexes: [[{ a: 1 }]],
    call: ['createIndex', { a: 1 }, { partialFilterExpression: { b: 1 } }],
    refused: 86,
  },
  {
    name: 'of the same name and another time is refused',
    indexes: [[{ a: 1 }, { expireAfterSeconds: 60 }]],
    call: ['createIndex', { a: 1 }, { expireAfterSeconds: 61 }],
    refused: 85,
  },
  {
    name: 'whose name is taken is refused',
    indexes: [[{ a: 1 }, { name: 'x' }]],
    call: ['createIndex', { b: 1 }, { name: 'x' }],
    refused: 86,
  },
  {
    name: 'that expires over two fields is refused',
    call: ['createIndex', { a: 1, b: 1 }, { expireAfterSeconds: 1 }],
    refused: 67,
  },
  {
    name: 'over no field is refused',
    call: ['command', { createIndexes: '', indexes: [{ key: {}, name: 'x' }] }],
    refused: 67,
  },
  {
    name: 'of direction 0 is refused',
    call: ['command', { createIndexes: '', indexes: [{ key: { a: 0 }, name: 'x' }] }],
    refused: 67,
  },
  {
    name: 'with an empty part of a path is refused',
    call: ['command', { createIndexes: '', indexes: [{ key: { 'a..b': 1 }, name: 'x' }] }],
    refused: 67,
  },
  {
    name: 'that is not there is not dropped',
    documents: [{}],
    call: ['dropIndex', 'a_1'],
    refused: { code: 27, codeName: 'IndexNotFound' },
  },
  {
    name: 'on _id is not dropped',
    documents: [{}],
    call: ['dropIndex', '_id_'],
    refused: { code: 72, codeName: 'InvalidOptions' },
  },
  {
    name: 'of a collection that is not there is not dropped',
    call: ['dropIndex', 'a_1'],
    refused: { code: 26, codeName: 'NamespaceNotFound' },
  },
  { name: 'of a collection that is not there is not listed', call: ['indexes'], refused: 26 },
];

const uniques: Case[] = [
  {
    name: 'refuses a second value',
    documents: [{ a: 1 }],
    indexes: [[{ a: 1 }, unique]],
    call: ['insertOne', { _id: 9, a: 1 }],
    refused: duplicate({ a: 1 }, { a: 1 }),
    leaves: [{ _id: 0, a: 1 }],
  },
  {
    name: 'takes missing for null',
    documents: [{ a: null }],
    indexes: [[{ a: 1 }, unique]],
    call: ['insertOne', { _id: 9 }],
    refused: duplicate({ a: 1 }, { a: null }),
  },
  {
    name: 'refuses a second missing one',
    documents: [{}],
    indexes: [[{ a: 1 }, unique]],
    call: ['insertOne', { _id: 9 }],
    refused: duplicate({ a: 1 }, { a: null }),
  },
  {
    name: 'tells the element of an array that is taken',
    documents: [{ a: [1, 2] }],
    indexes: [[{ a: 1 }, unique]],
    call: ['insertOne', { _id: 9, a: [3, 2] }],
    refused: duplicate({ a: 1 }, { a: 2 }),
  },
  {
    name: 'lets a document hold a value twice',
    indexes: [[{ a: 1 }, unique]],
    call: ['insertOne', { _id: 9, a: [1, 1] }],
    leaves: [{ _id: 9, a: [1, 1] }],
  },
  {
    name: 'over two fields wants both to differ',
    documents: [{ a: 1, b: 1 }],
    indexes: [[{ a: 1, b: -1 }, unique]],
    call: ['insertOne', { _id: 9, a: 1, b: 1 }],
    refused: duplicate({ a: 1, b: -1 }, { a: 1, b: 1 }),
  },
  {
    name: 'over two fields lets one be the same',
    documents: [{ a: 1, b: 1 }],
    indexes: [[{ a: 1, b: 1 }, unique]],
    call: ['insertOne', { _id: 9, a: 1, b: 2 }],
    leaves: [
      { _id: 0, a: 1, b: 1 },
      { _id: 9, a: 1, b: 2 },
    ],
  },
  {
    name: 'on a path',
    documents: [{ a: { b: 'x' } }],
    indexes: [[{ 'a.b': 1 }, unique]],
    call: ['insertOne', { _id: 9, a: { b: 'x' } }],
    refused: duplicate({ 'a.b': 1 }, { 'a.b': 'x' }),
  },
  {
    name: 'refuses an update',
    documents: [{ a: 1 }, { a: 2 }],
    indexes: [[{ a: 1 }, unique]],
    call: ['updateOne', { _id: 1 }, { $set: { a: 1 } }],
    refused: duplicate({ a: 1 }, { a: 1 }),
    leaves: [
      { _id: 0, a: 1 },
      { _id: 1, a: 2 },
    ],
  },
  {
    name: 'refuses an update that takes a field away',
    documents: [{ a: 1 }, {}],
    indexes: [[{ a: 1 }, unique]],
    call: ['updateOne', { _id: 0 }, { $unset: { a: '' } }],
    refused: duplicate({ a: 1 }, { a: null }),
  },
  {
    name: 'refuses a replacement',
    documents: [{ a: 1 }, { a: 2 }],
    indexes: [[{ a: 1 }, unique]],
    call: ['replaceOne', { _id: 1 }, { a: 1 }],
    refused: 11000,
  },
  {
    name: 'lets a value be taken that was given back',
    documents: [{ a: 1 }, { a: 2 }],
    indexes: [[{ a: 1 }, unique]],
    call: [
      'bulkWrite',
      [
        { updateOne: { filter: { _id: 0 }, update: { $set: { a: 3 } } } },
        { updateOne: { filter: { _id: 1 }, update: { $set: { a: 1 } } } },
      ],
    ],
    gives: { modifiedCount: 2 },
    leaves: [
      { _id: 0, a: 3 },
      { _id: 1, a: 1 },
    ],
  },
  {
    name: 'is not built over duplicates',
    documents: [{ a: 1 }, { a: 1 }],
    call: ['createIndex', { a: 1 }, unique],
    refused: duplicate({ a: 1 }, { a: 1 }),
  },
  {
    name: 'takes numbers of every type for the same',
    documents: [{ a: 1 }],
    indexes: [[{ a: 1 }, unique]],
    call: ['insertOne', { _id: 9, a: 1.0 }],
    refused: 11000,
  },
  {
    name: 'tells the place in a bulk',
    documents: [{ a: 1 }],
    indexes: [[{ a: 1 }, unique]],
    call: [
      'insertMany',
      [
        { _id: 8, a: 2 },
        { _id: 9, a: 1 },
      ],
      { ordered: false },
    ],
    refused: { code: 11000, writeErrors: [[1, 11000]] },
    leaves: [
      { _id: 0, a: 1 },
      { _id: 8, a: 2 },
    ],
  },
];

const active = { partialFilterExpression: { active: true } };
const queued = { partialFilterExpression: { queued: { $exists: true } } };

const partials: Case[] = [
  {
    name: 'serves a query that says what it says',
    documents: [{ p: 1, active: true }, { p: 1 }],
    indexes: [[{ p: 1 }, active]],
    call: ['find', { p: 1, active: true }, { hint: 'p_1' }],
    matches: [0],
  },
  {
    name: 'does not hide what it does not hold',
    documents: [{ p: 1, active: true }, { p: 1, active: false }, { p: 1 }],
    indexes: [[{ p: 1 }, active]],
    call: ['find', { p: 1 }],
    matches: [0, 1, 2],
  },
  {
    name: 'on $exists holds null',
    documents: [{ queued: 1 }, { queued: null }, {}],
    indexes: [[{ queued: 1 }, queued]],
    call: ['find', { queued: { $exists: true } }, { hint: 'queued_1' }],
    matches: [0, 1],
  },
  {
    name: 'on $exists does not hide what is missing',
    documents: [{ queued: 1 }, { queued: null }, {}],
    indexes: [[{ queued: 1 }, queued]],
    call: ['find', { queued: null }],
    matches: [1, 2],
  },
  {
    name: 'that is unique leaves other documents alone',
    documents: [{ p: 1 }, { p: 1, active: false }],
    indexes: [[{ p: 1 }, { ...unique, ...active }]],
    call: ['insertOne', { _id: 9, p: 1, active: true }],
    leaves: [
      { _id: 0, p: 1 },
      { _id: 1, p: 1, active: false },
      { _id: 9, p: 1, active: true },
    ],
  },
  {
    name: 'that is unique refuses a second one',
    documents: [{ p: 1, active: true }],
    indexes: [[{ p: 1 }, { ...unique, ...active }]],
    call: ['insertOne', { _id: 9, p: 1, active: true }],
    refused: duplicate({ p: 1 }, { p: 1 }),
  },
  {
    name: 'that is unique refuses an update into it',
    documents: [{ p: 1, active: true }, { p: 1 }],
    indexes: [[{ p: 1 }, { ...unique, ...active }]],
    call: ['updateOne', { _id: 1 }, { $set: { active: true } }],
    refused: 11000,
  },
  {
    name: 'that is unique lets an update out of it',
    documents: [{ p: 1, active: true }],
    indexes: [[{ p: 1 }, { ...unique, ...active }]],
    call: [
      'bulkWrite',
      [
        { updateOne: { filter: { _id: 0 }, update: { $set: { active: false } } } },
        { insertOne: { document: { _id: 9, p: 1, active: true } } },
      ],
    ],
    gives: { modifiedCount: 1, insertedCount: 1 },
  },
];

const queue = [
  { t: 'x', at: 3 },
  { t: 'x', at: 1 },
  { t: 'y', at: 2 },
  { t: 'x', at: 2 },
];
const pairs = [
  {
    a: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
  },
  { a: [{ x: 1, y: 2 }] },
];

const compounds: Case[] = [
  {
    name: 'serves an equality and a sort',
    documents: queue,
    indexes: [[{ t: 1, at: 1 }]],
    call: ['find', { t: 'x' }, { sort: { at: 1 }, projection: { _id: 1 } }],
    gives: [{ _id: 1 }, { _id: 3 }, { _id: 0 }],
  },
  {
    name: 'serves a range behind an equality',
    documents: queue,
    indexes: [[{ t: 1, at: -1 }]],
    call: ['find', { t: 'x', at: { $gte: 2 } }, { sort: { at: -1 }, projection: { _id: 1 } }],
    gives: [{ _id: 0 }, { _id: 3 }],
  },
  {
    name: 'serves lists on both fields',
    documents: queue,
    indexes: [[{ t: 1, at: 1 }]],
    call: ['find', { t: { $in: ['x', 'y'] }, at: { $in: [2, 3] } }],
    matches: [0, 2, 3],
  },
  {
    name: 'over one array finds what different elements fulfil',
    documents: pairs,
    indexes: [[{ 'a.x': 1, 'a.y': 1 }]],
    call: ['find', { 'a.x': 1, 'a.y': 2 }, { hint: 'a.x_1_a.y_1' }],
    matches: [0, 1],
  },
  {
    name: 'over one array serves $elemMatch',
    documents: pairs,
    indexes: [[{ 'a.x': 1, 'a.y': 1 }]],
    call: ['find', { a: { $elemMatch: { x: 1, y: 2 } } }, { hint: 'a.x_1_a.y_1' }],
    matches: [1],
  },
  {
    name: 'over an array and a scalar',
    documents: [
      { l: ['x', 'y'], s: 1 },
      { l: ['y'], s: 2 },
    ],
    indexes: [[{ l: 1, s: -1 }]],
    call: ['find', { l: 'y', s: { $gt: 1 } }, { hint: 'l_1_s_-1' }],
    matches: [1],
  },
  {
    name: 'over an array finds a document once',
    documents: [{ l: [1, 2, 3] }],
    indexes: [[{ l: 1 }]],
    call: ['find', { l: { $gt: 0 } }, { hint: 'l_1' }],
    matches: [0],
  },
  {
    name: 'over an array counts a document once',
    documents: [{ l: [1, 2, 3] }],
    indexes: [[{ l: 1 }]],
    call: ['countDocuments', { l: { $gt: 0 } }],
    gives: 1,
  },
  {
    name: 'over two arrays of a document is refused',
    indexes: [[{ a: 1, b: 1 }]],
    call: ['insertOne', { _id: 9, a: [1], b: [1] }],
    refused: { code: 171 },
    leaves: [],
  },
  {
    name: 'over two arrays of a document is refused to an update',
    documents: [{ a: [1], b: 1 }],
    indexes: [[{ a: 1, b: 1 }]],
    call: ['updateOne', {}, { $set: { b: [1] } }],
    refused: 171,
    leaves: [{ _id: 0, a: [1], b: 1 }],
  },
  {
    name: 'is not built over two arrays of a document',
    documents: [{ a: [1], b: [1] }],
    call: ['createIndex', { a: 1, b: 1 }],
    refused: 171,
  },
];

export const indexes = {
  'an index': definitions,
  'a unique index': uniques,
  'a partial index': partials,
  'a compound or multikey index': compounds,
};
