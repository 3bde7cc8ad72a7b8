import { Double } from 'bson';
import type { Case } from './case.js';

const numbered = (count: number): { n: number }[] => Array.from({ length: count }, (_, n) => ({ n }));

const inserts: Case[] = [
  {
    name: 'keeps the fields in their order, _id first',
    call: ['insertOne', { z: 1, _id: 5, a: 1 }],
    gives: { insertedId: 5 },
    leaves: [{ _id: 5, z: 1, a: 1 }],
    driverOnly: 'mongoose orders the fields itself',
  },
  {
    name: 'of an _id that is there is refused',
    documents: [{ a: 1 }],
    call: ['insertOne', { _id: 0 }],
    refused: { code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 0 } },
    leaves: [{ _id: 0, a: 1 }],
  },
  {
    name: 'of an _id equal across number types is refused',
    documents: [{ _id: 1.5 }, { _id: 2 }],
    call: ['command', { insert: '', documents: [{ _id: new Double(2) }] }],
    gives: { n: 0, writeErrors: [{ index: 0, code: 11000 }] },
  },
  { name: 'of an array as _id is refused', call: ['insertOne', { _id: [1] }], refused: 53, leaves: [] },
  { name: 'of a regular expression as _id is refused', call: ['insertOne', { _id: /^a/ }], refused: 53, leaves: [] },
  {
    name: 'of an _id with fields that begin with $ is refused',
    call: ['command', { insert: '', documents: [{ _id: { $a: 1 } }] }],
    gives: { n: 0, writeErrors: [{ index: 0, code: 52 }] },
  },
  {
    name: 'of no documents is refused',
    call: ['command', { insert: '', documents: [] }],
    refused: { code: 16, codeName: 'InvalidLength' },
  },
  {
    name: 'of fields named like those of the wire',
    call: ['insertOne', { _id: 1, documents: [{ a: 1 }, { documents: [{ b: 2 }] }], updates: [{ a: 1 }] }],
    leaves: [{ _id: 1, documents: [{ a: 1 }, { documents: [{ b: 2 }] }], updates: [{ a: 1 }] }],
  },
  { name: 'of empty text as a field name', call: ['insertOne', { _id: 1, '': 2 }], leaves: [{ _id: 1, '': 2 }] },
];

const deletes: Case[] = [
  {
    name: 'takes the first match',
    documents: [{ a: 1 }, { a: 1 }],
    call: ['deleteOne', { a: 1 }],
    gives: { deletedCount: 1 },
    leaves: [{ _id: 1, a: 1 }],
  },
  {
    name: 'takes all matches',
    documents: [{ a: 1 }, { a: 2 }, { a: 1 }],
    call: ['deleteMany', { a: 1 }],
    gives: { deletedCount: 2 },
    leaves: [{ _id: 1, a: 2 }],
  },
  {
    name: 'takes nothing',
    documents: [{ a: 1 }],
    call: ['deleteMany', { a: 2 }],
    gives: { deletedCount: 0 },
    leaves: [{ _id: 0, a: 1 }],
  },
  {
    name: 'takes everything, and its index entries',
    documents: numbered(5),
    indexes: [[{ n: 1 }, { unique: true }]],
    call: ['deleteMany', {}],
    gives: { deletedCount: 5 },
    leaves: [],
  },
  {
    name: 'with a limit of 2 is refused',
    call: ['command', { delete: '', deletes: [{ q: {}, limit: 2 }] }],
    gives: { n: 0, writeErrors: [{ index: 0, code: 9 }] },
  },
];

const bulks: Case[] = [
  {
    name: 'that is ordered ends at the first refusal',
    documents: [{ _id: 2 }],
    call: ['insertMany', [{ _id: 1 }, { _id: 2 }, { _id: 3 }]],
    refused: { code: 11000, insertedCount: 1, writeErrors: [[1, 11000]] },
    leaves: [{ _id: 1 }, { _id: 2 }],
  },
  {
    name: 'that is unordered goes on after refusals and tells each',
    documents: [{ _id: 2 }],
    call: ['insertMany', [{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 1 }], { ordered: false }],
    refused: {
      code: 11000,
      insertedCount: 2,
      writeErrors: [
        [1, 11000],
        [3, 11000],
      ],
    },
    leaves: [{ _id: 1 }, { _id: 2 }, { _id: 3 }],
  },
  {
    name: 'mixes kinds and counts them',
    documents: [
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 1 },
    ],
    call: [
      'bulkWrite',
      [
        { insertOne: { document: { _id: 4, n: 1 } } },
        { updateOne: { filter: { _id: 1 }, update: { $set: { n: 5 } } } },
        { updateOne: { filter: { _id: 2 }, update: { $set: { n: 1 } } } },
        { updateMany: { filter: { n: 1 }, update: { $inc: { n: 1 } } } },
        { updateOne: { filter: { _id: 9 }, update: { $set: { n: 9 } }, upsert: true } },
        { replaceOne: { filter: { _id: 3 }, replacement: { n: 7 } } },
        { deleteOne: { filter: { _id: 4 } } },
        { deleteMany: { filter: { n: { $gt: 6 } } } },
      ],
    ],
    gives: {
      insertedCount: 1,
      matchedCount: 6,
      modifiedCount: 5,
      upsertedCount: 1,
      deletedCount: 3,
      upsertedIds: { 4: 9 },
    },
    leaves: [
      { _id: 1, n: 5 },
      { _id: 2, n: 2 },
    ],
  },
  {
    name: 'of updates that is ordered ends at the first refusal',
    documents: [{ n: 1 }, { n: 'x' }, { n: 1 }],
    call: ['bulkWrite', [0, 1, 2].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } } } }))],
    refused: { code: 14, writeErrors: [[1, 14]] },
    leaves: [
      { _id: 0, n: 2 },
      { _id: 1, n: 'x' },
      { _id: 2, n: 1 },
    ],
  },
  {
    name: 'of updates that is unordered does what it can',
    documents: [{ n: 1 }, { n: 'x' }, { n: 1 }],
    call: [
      'bulkWrite',
      [0, 1, 2].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } } } })),
      { ordered: false },
    ],
    refused: { code: 14, writeErrors: [[1, 14]] },
    leaves: [
      { _id: 0, n: 2 },
      { _id: 1, n: 'x' },
      { _id: 2, n: 2 },
    ],
  },
  {
    name: 'sees what its earlier statements did',
    call: [
      'bulkWrite',
      [
        { insertOne: { document: { _id: 1, n: 1 } } },
        { updateOne: { filter: { n: 1 }, update: { $set: { n: 2 } } } },
        { updateOne: { filter: { n: 1 }, update: { $set: { n: 3 } } } },
      ],
    ],
    gives: { insertedCount: 1, matchedCount: 1, modifiedCount: 1 },
    leaves: [{ _id: 1, n: 2 }],
  },
  {
    name: 'upserts each on its own',
    call: [
      'bulkWrite',
      [1, 2, 1].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } }, upsert: true } })),
      { ordered: false },
    ],
    gives: { upsertedCount: 2, matchedCount: 1, modifiedCount: 1, upsertedIds: { 0: 1, 1: 2 } },
    leaves: [
      { _id: 1, n: 2 },
      { _id: 2, n: 1 },
    ],
  },
  {
    name: 'of updates by arrayFilters',
    documents: [{ l: [1, 5] }],
    call: ['bulkWrite', [{ updateOne: { filter: {}, update: { $set: { 'l.$[e]': 0 } }, arrayFilters: [{ e: 5 }] } }]],
    gives: { modifiedCount: 1 },
    leaves: [{ _id: 0, l: [1, 0] }],
  },
];

export const writes = { 'an insert': inserts, 'a delete': deletes, 'a bulk write': bulks };
