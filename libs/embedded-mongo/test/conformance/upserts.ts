import { ObjectId } from 'bson';
import type { Case } from './case.js';

const upsert = { upsert: true };
const _id = new ObjectId('65a000000000000000000001');

/** An upsert into an empty collection that is told its `_id`. */
const made = (name: string, filter: object, update: object, after: object): Case => ({
  name,
  call: ['updateOne', filter, update, upsert],
  gives: { matchedCount: 0, modifiedCount: 0, upsertedCount: 1 },
  leaves: [after],
});

const refused = (name: string, filter: object, update: object, code: number): Case => ({
  name,
  call: ['updateOne', filter, update, upsert],
  refused: code,
  leaves: [],
});

const upserts: Case[] = [
  made('inserts what the filter pins', { _id: 'x', a: 1 }, { $set: { b: 2 } }, { _id: 'x', a: 1, b: 2 }),
  made(
    'and $setOnInsert',
    { _id: 'x' },
    { $set: { n: 3 }, $setOnInsert: { made: true } },
    { _id: 'x', made: true, n: 3 },
  ),
  made('counts on from nothing', { _id: 'x' }, { $inc: { n: 1 } }, { _id: 'x', n: 1 }),
  made('pushes into nothing', { _id: 'x' }, { $push: { l: 1 } }, { _id: 'x', l: [1] }),
  made('takes an _id from $setOnInsert', { a: 1 }, { $setOnInsert: { _id: 7 } }, { _id: 7, a: 1 }),
  made('takes an _id that is an ObjectId', { _id }, { $set: { a: 1 } }, { _id, a: 1 }),
  made(
    'takes an _id that is a document',
    { _id: { t: 'a', n: 1 } },
    { $set: { a: 1 } },
    { _id: { t: 'a', n: 1 }, a: 1 },
  ),
  made('takes a pinned path', { _id: 1, 'a.b': 1 }, { $set: { c: 1 } }, { _id: 1, a: { b: 1 }, c: 1 }),
  made('takes $eq', { _id: { $eq: 1 }, a: { $eq: 2 } }, { $set: { c: 1 } }, { _id: 1, a: 2, c: 1 }),
  made('takes $and', { _id: 1, $and: [{ a: 1 }, { b: 2 }] }, { $set: { c: 1 } }, { _id: 1, a: 1, b: 2, c: 1 }),
  made('takes an $or of one', { _id: 1, $or: [{ a: 1 }] }, { $set: { c: 1 } }, { _id: 1, a: 1, c: 1 }),
  made('takes nothing of an $or of two', { _id: 1, $or: [{ a: 1 }, { a: 2 }] }, { $set: { c: 1 } }, { _id: 1, c: 1 }),
  made(
    'takes $in of one and $all of one',
    { _id: 1, a: { $in: [1] }, b: { $all: [2] } },
    { $set: { c: 1 } },
    { _id: 1, a: 1, b: 2, c: 1 },
  ),
  made(
    'takes nothing of conditions',
    { _id: 1, a: { $gt: 1 }, b: { $exists: false }, d: { $in: [1, 2] } },
    { $set: { c: 1 } },
    { _id: 1, c: 1 },
  ),
  made('takes nothing of a regular expression', { _id: 1, a: /^x/ }, { $set: { c: 1 } }, { _id: 1, c: 1 }),
  made('takes null', { _id: 1, a: null }, { $set: { c: 1 } }, { _id: 1, a: null, c: 1 }),
  refused('is refused when a path is pinned twice', { _id: 1, $and: [{ a: 1 }, { a: 1 }] }, { $set: { c: 1 } }, 54),
  refused('is refused when a path inside another is pinned', { _id: 1, a: {}, 'a.b': 1 }, { $set: { c: 1 } }, 54),
  refused('is refused when the update has another _id', { _id: 1 }, { $setOnInsert: { _id: 2 } }, 66),
  refused('is refused when it goes through what the filter pins', { _id: 1, a: 1 }, { $set: { 'a.b': 1 } }, 28),
  {
    name: 'of many inserts one',
    call: ['updateMany', { _id: 1, a: 5 }, { $set: { b: 1 } }, upsert],
    gives: { upsertedCount: 1, upsertedId: 1 },
    leaves: [{ _id: 1, a: 5, b: 1 }],
  },
  {
    name: 'of what is there updates it',
    documents: [{ n: 1 }],
    call: ['updateOne', { _id: 0 }, { $inc: { n: 1 }, $setOnInsert: { made: true } }, upsert],
    gives: { matchedCount: 1, modifiedCount: 1, upsertedCount: 0, upsertedId: null },
    leaves: [{ _id: 0, n: 2 }],
  },
  {
    name: 'by replacement takes only the _id from the filter',
    call: ['replaceOne', { _id: 5, a: 1 }, { b: 2 }, upsert],
    gives: { upsertedCount: 1, upsertedId: 5 },
    leaves: [{ _id: 5, b: 2 }],
  },
  {
    name: 'by replacement minds no path that is pinned twice',
    call: ['replaceOne', { _id: 5, $and: [{ a: 1 }, { a: 2 }] }, { b: 2 }, upsert],
    gives: { upsertedCount: 1 },
    leaves: [{ _id: 5, b: 2 }],
  },
  {
    name: 'that loses to a newer version is refused as a duplicate',
    documents: [{ _id: 'a', version: 5 }],
    call: ['updateOne', { _id: 'a', version: { $lt: 3 } }, { $set: { version: 3 } }, upsert],
    refused: { code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 'a' } },
    leaves: [{ _id: 'a', version: 5 }],
  },
  {
    name: 'that meets a unique index is refused as a duplicate',
    documents: [{ k: 'x', v: 1 }],
    indexes: [[{ k: 1 }, { unique: true }]],
    call: ['updateOne', { k: 'x', v: 2 }, { $set: { w: 1 } }, upsert],
    refused: { code: 11000, keyPattern: { k: 1 }, keyValue: { k: 'x' } },
    leaves: [{ _id: 0, k: 'x', v: 1 }],
  },
];

const three = [
  { n: 3, x: 1 },
  { n: 9, x: 1 },
  { n: 5, x: 1 },
];
const after = { returnDocument: 'after' };

const findAndModify: Case[] = [
  {
    name: 'answers the document before',
    documents: [{ n: 1 }],
    call: ['findOneAndUpdate', { _id: 0 }, { $inc: { n: 1 } }],
    gives: { _id: 0, n: 1 },
    leaves: [{ _id: 0, n: 2 }],
  },
  {
    name: 'answers the document after',
    documents: [{ n: 1 }],
    call: ['findOneAndUpdate', { _id: 0 }, { $inc: { n: 1 } }, after],
    gives: { _id: 0, n: 2 },
  },
  {
    name: 'answers null when nothing matches, and changes nothing',
    documents: [{ v: 2 }],
    call: ['findOneAndUpdate', { _id: 0, v: 1 }, { $inc: { v: 1 } }],
    gives: null,
    leaves: [{ _id: 0, v: 2 }],
  },
  {
    name: 'takes the first in the order asked for',
    documents: three,
    call: ['findOneAndUpdate', {}, { $set: { n: 0 } }, { sort: { n: -1 } }],
    gives: { _id: 1, n: 9, x: 1 },
  },
  {
    name: 'projects',
    documents: three,
    call: ['findOneAndUpdate', { _id: 2 }, { $set: { n: 0 } }, { projection: { n: 1, _id: 0 } }],
    gives: { n: 5 },
    driverOnly: 'mongoose keeps the _id',
  },
  {
    name: 'projects the document after',
    documents: three,
    call: ['findOneAndUpdate', { _id: 2 }, { $set: { n: 0 } }, { projection: { x: 0 }, ...after }],
    gives: { _id: 2, n: 0 },
  },
  {
    name: 'takes the first of a sort over an index',
    documents: three,
    indexes: [[{ x: 1, n: 1 }]],
    call: ['findOneAndUpdate', { x: 1 }, { $set: { x: 2 } }, { sort: { n: 1 }, ...after }],
    gives: { _id: 0, n: 3, x: 2 },
  },
  {
    name: 'by $[name]',
    documents: [{ a: [1, 5] }],
    call: ['findOneAndUpdate', {}, { $set: { 'a.$[e]': 0 } }, { arrayFilters: [{ e: { $gt: 4 } }], ...after }],
    gives: { _id: 0, a: [1, 0] },
  },
  {
    name: 'upserts and answers null',
    call: ['findOneAndUpdate', { _id: 'x' }, { $set: { n: 1 } }, upsert],
    gives: null,
    leaves: [{ _id: 'x', n: 1 }],
  },
  {
    name: 'upserts and answers what it made',
    call: ['findOneAndUpdate', { _id: 'x' }, { $set: { n: 1 } }, { ...upsert, ...after }],
    gives: { _id: 'x', n: 1 },
  },
  {
    name: 'tells what it upserted',
    call: ['command', { findAndModify: '', query: { _id: 'x' }, update: { $set: { n: 1 } }, upsert: true, new: true }],
    gives: { value: { _id: 'x', n: 1 }, lastErrorObject: { n: 1, updatedExisting: false, upserted: 'x' } },
  },
  {
    name: 'tells that it updated',
    documents: [{ n: 1 }],
    call: ['command', { findAndModify: '', query: { _id: 0 }, update: { $set: { n: 2 } } }],
    gives: { value: { _id: 0, n: 1 }, lastErrorObject: { n: 1, updatedExisting: true } },
  },
  {
    name: 'replaces',
    documents: [{ n: 1 }],
    call: ['findOneAndReplace', { _id: 0 }, { m: 2 }, after],
    gives: { _id: 0, m: 2 },
    leaves: [{ _id: 0, m: 2 }],
  },
  {
    name: 'deletes',
    documents: three,
    call: ['findOneAndDelete', { x: 1 }, { sort: { n: 1 } }],
    gives: { _id: 0, n: 3, x: 1 },
    leaves: [
      { _id: 1, n: 9, x: 1 },
      { _id: 2, n: 5, x: 1 },
    ],
  },
  {
    name: 'deletes nothing',
    documents: [{ n: 1 }],
    call: ['findOneAndDelete', { n: 2 }],
    gives: null,
    leaves: [{ _id: 0, n: 1 }],
  },
  {
    name: 'that would break a unique index is refused',
    documents: [{ k: 1 }, { k: 2 }],
    indexes: [[{ k: 1 }, { unique: true }]],
    call: ['findOneAndUpdate', { _id: 1 }, { $set: { k: 1 } }],
    refused: { code: 11000, keyPattern: { k: 1 }, keyValue: { k: 1 } },
    leaves: [
      { _id: 0, k: 1 },
      { _id: 1, k: 2 },
    ],
  },
  {
    name: 'that cannot be applied is refused',
    documents: [{ n: 'x' }],
    call: ['findOneAndUpdate', {}, { $inc: { n: 1 } }],
    refused: 14,
    leaves: [{ _id: 0, n: 'x' }],
  },
  {
    name: 'to remove and to update at once is refused',
    call: ['command', { findAndModify: '', remove: true, update: {} }],
    refused: { code: 9, codeName: 'FailedToParse' },
  },
  {
    name: 'to remove and answer the new one is refused',
    call: ['command', { findAndModify: '', remove: true, new: true }],
    refused: 9,
  },
  { name: 'to do neither is refused', call: ['command', { findAndModify: '' }], refused: 9 },
];

export const modifications = { 'an upsert': upserts, findAndModify };
