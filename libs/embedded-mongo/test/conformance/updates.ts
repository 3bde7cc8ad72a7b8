import { Decimal128, Double, Int32, Long } from 'bson';
import { type Case, type UpdateRow, updateCases } from './case.js';

const CASTS = 'mongoose casts the operand to a JavaScript number';
const STRIPS = 'mongoose refuses or strips this itself';
const most32 = new Int32(2 ** 31 - 1);
const most64 = Long.fromString('9223372036854775807');

const fields: UpdateRow[] = [
  ['$set adds and changes', { a: 1 }, { $set: { a: 2, b: 3 } }, { a: 2, b: 3 }],
  ['$set makes documents on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set into an array by place', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set beyond the end fills with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$set in a document of an array', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  ['$set beyond the end and further', { a: [] }, { $set: { 'a.1.b': 2 } }, { a: [null, { b: 2 }] }],
  ['$set makes a document where the part is a number', {}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  ['$set null is not missing', { a: 1 }, { $set: { a: null } }, { a: null }],
  ['$set an array and a document', {}, { $set: { a: [1, [2]], b: { c: {} } } }, { a: [1, [2]], b: { c: {} } }],
  ['$set the same _id is nothing', { a: 1 }, { $set: { _id: 0, a: 2 } }, { a: 2 }],
  ['$set by a dotted path keeps the rest', { a: { b: 1, c: 2 } }, { $set: { 'a.b': 3 } }, { a: { b: 3, c: 2 } }],
  ['new fields come in the order of their names', {}, { $set: { c: 1, a: 1, b: 1 } }, { a: 1, b: 1, c: 1 }],
  ['new fields named by numbers come in their order', {}, { $set: { 'a.10': 1, 'a.9': 1 } }, { a: { 9: 1, 10: 1 } }],
  ['$unset takes a field away', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset beyond the end is nothing', { a: [1] }, { $unset: { 'a.5': '' } }, { a: [1] }],
  ['$unset of a name in an array is nothing', { a: [1] }, { $unset: { 'a.x.y': '' } }, { a: [1] }],
  ['$unset of what is not there', { a: 1 }, { $unset: { x: '', 'y.z': '', 'a.b': '' } }, { a: 1 }],
  ['$setOnInsert does nothing to what is there', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
  [
    'several operators at once',
    { a: 1, l: [1] },
    { $inc: { a: 1 }, $push: { l: 2 }, $set: { z: 1 } },
    { a: 2, l: [1, 2], z: 1 },
  ],
];

const arithmetic: UpdateRow[] = [
  ['$inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['$inc on a path', { a: { b: 1 } }, { $inc: { 'a.b': 1, 'a.c': 5 } }, { a: { b: 2, c: 5 } }],
  ['$inc in an array', { a: [1, 2] }, { $inc: { 'a.1': 5 } }, { a: [1, 7] }],
  ['$inc int by int', { a: 1 }, { $inc: { a: new Int32(1) } }, { a: new Int32(2) }, CASTS],
  ['$inc beyond 32 bits becomes long', { a: most32 }, { $inc: { a: 1 } }, { a: Long.fromNumber(2 ** 31) }],
  ['$inc int by long', { a: 1 }, { $inc: { a: Long.fromNumber(1) } }, { a: Long.fromNumber(2) }, CASTS],
  ['$inc int by double', { a: 1 }, { $inc: { a: new Double(1) } }, { a: new Double(2) }, CASTS],
  ['$inc double by int', { a: 0.5 }, { $inc: { a: 1 } }, { a: 1.5 }],
  [
    '$inc long is exact',
    { a: Long.fromString('9007199254740993') },
    { $inc: { a: 1 } },
    { a: Long.fromString('9007199254740994') },
  ],
  ['$inc of a missing field keeps the type', {}, { $inc: { a: new Double(1) } }, { a: new Double(1) }, CASTS],
  ['$inc beyond 64 bits is refused', { a: most64 }, { $inc: { a: 1 } }, 2],
  ['$inc of text is refused', { a: 'x' }, { $inc: { a: 1 } }, 14],
  ['$inc of null is refused', { a: null }, { $inc: { a: 1 } }, 14],
  ['$inc of an array is refused', { a: [1] }, { $inc: { a: 1 } }, 14],
  ['$inc by text is refused', { a: 1 }, { $inc: { a: 'x' } }, 14, CASTS],
  ['$min', { a: 5, b: 5 }, { $min: { a: 3, b: 7, c: 1 } }, { a: 3, b: 5, c: 1 }],
  ['$max', { a: 5, b: 5 }, { $max: { a: 3, b: 7, c: 1 } }, { a: 5, b: 7, c: 1 }],
  ['$min of an equal value of another type keeps what is there', { a: 1 }, { $min: { a: new Double(1) } }, { a: 1 }],
  ['$max across types goes by type order', { a: 5 }, { $max: { a: 'x' } }, { a: 'x' }],
  ['$min across types goes by type order', { a: 'x' }, { $min: { a: 5 } }, { a: 5 }],
  ['$min null is below numbers', { a: 5 }, { $min: { a: null } }, { a: null }],
  ['$max of null is above it', { a: null }, { $max: { a: -5 } }, { a: -5 }],
  ['$max of dates', { a: new Date(1) }, { $max: { a: new Date(5) } }, { a: new Date(5) }],
  [
    '$max of decimal and double',
    { a: 0.1 },
    { $max: { a: Decimal128.fromString('0.2') } },
    { a: Decimal128.fromString('0.2') },
  ],
  ['$max of arrays compares arrays', { a: [1, 2] }, { $max: { a: [1, 3] } }, { a: [1, 3] }],
];

const arrays: UpdateRow[] = [
  ['$push', { a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
  ['$push of an array pushes one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  ['$push of a document', { a: [] }, { $push: { a: { b: 1 } } }, { a: [{ b: 1 }] }],
  ['$push of null', { a: [] }, { $push: { a: null } }, { a: [null] }],
  ['$push on a path', {}, { $push: { 'a.b': 1 } }, { a: { b: [1] } }],
  ['$push into an array of arrays', { a: [[1], [2]] }, { $push: { 'a.1': 3 } }, { a: [[1], [2, 3]] }],
  ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['$push $each of nothing makes the array', {}, { $push: { a: { $each: [] } } }, { a: [] }],
  ['$push $slice keeps the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['$push $slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push $slice 0 empties', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  ['$push $slice cuts without adding', { a: [1, 2, 3] }, { $push: { a: { $each: [], $slice: -1 } } }, { a: [3] }],
  ['$push $position', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2] }],
  ['$push $position 0', { a: [1, 2] }, { $push: { a: { $each: [8, 9], $position: 0 } } }, { a: [8, 9, 1, 2] }],
  ['$push $position from the end', { a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  ['$push $position beyond the end', { a: [1] }, { $push: { a: { $each: [9], $position: 7 } } }, { a: [1, 9] }],
  ['$push $position before the beginning', { a: [1] }, { $push: { a: { $each: [9], $position: -7 } } }, { a: [9, 1] }],
  ['$push of a scalar is refused', { a: 1 }, { $push: { a: 1 } }, 2],
  ['$push of null as the array is refused', { a: null }, { $push: { a: 1 } }, 2],
  ['$push $each of no array is refused', { a: [] }, { $push: { a: { $each: 1 } } }, 2, STRIPS],
  ['$push $slice of text is refused', { a: [] }, { $push: { a: { $each: [1], $slice: 'x' } } }, 2],
  ['$push with an unknown clause is refused', { a: [] }, { $push: { a: { $each: [1], $x: 1 } } }, 2],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1, b: 1 } }, { a: [1], b: [1] }],
  ['$addToSet takes numbers by value', { a: [1] }, { $addToSet: { a: new Double(1) } }, { a: [1] }],
  ['$addToSet of an array adds one element', { a: [1] }, { $addToSet: { a: [1] } }, { a: [1, [1]] }],
  [
    '$addToSet of documents minds the order of fields',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['$addToSet keeps what is there twice', { a: [1, 1] }, { $addToSet: { a: 2 } }, { a: [1, 1, 2] }],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['$addToSet of a scalar is refused', { a: 1 }, { $addToSet: { a: 1 } }, 2],
  ['$addToSet $each of no array is refused', { a: [] }, { $addToSet: { a: { $each: 1 } } }, 14, STRIPS],
  ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1, x: 1 } }, { a: [2] }],
  ['$pull takes numbers by value', { a: [1, 2] }, { $pull: { a: new Double(1) } }, { a: [2] }],
  ['$pull null', { a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by $in', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
  ['$pull by $ne', { a: [1, 2, 1] }, { $pull: { a: { $ne: 1 } } }, { a: [1, 1] }],
  ['$pull by a regular expression', { a: ['ab', 'b'] }, { $pull: { a: /^a/ } }, { a: ['b'] }],
  ['$pull of an array', { a: [[1], 1] }, { $pull: { a: [1] } }, { a: [1] }],
  ['$pull of documents by a filter', { a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }],
  [
    '$pull of documents by a range',
    { a: [{ b: 1 }, { b: 5 }, 7] },
    { $pull: { a: { b: { $gt: 3 } } } },
    { a: [{ b: 1 }, 7] },
  ],
  ['$pull by operators enters arrays', { a: [[5], [1], 7] }, { $pull: { a: { $gt: 3 } } }, { a: [[1]] }],
  ['$pull by a regular expression enters arrays', { a: [['ab'], 'b'] }, { $pull: { a: /^a/ } }, { a: ['b'] }],
  ['$pull by $or', { a: [{ b: 1 }, { c: 1 }, 1] }, { $pull: { a: { $or: [{ b: 1 }, { c: 1 }] } } }, { a: [1] }],
  ['$pull of a name in an array is nothing', { a: [1] }, { $pull: { 'a.x.y': 1 } }, { a: [1] }],
  ['$pull on a path', { a: { b: [1, 2] } }, { $pull: { 'a.b': 1 } }, { a: { b: [2] } }],
  ['$pull of a scalar is refused', { a: 1 }, { $pull: { a: 1 } }, 2],
];

const refusals: UpdateRow[] = [
  ['another _id', {}, { $set: { _id: 2 } }, 66],
  ['taking _id away', {}, { $unset: { _id: '' } }, 66],
  ['a path through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
  ['a path through null', { a: null }, { $set: { 'a.b': 1 } }, 28],
  ['a name in an array', { a: [1] }, { $set: { 'a.x': 1 } }, 28],
  ['two operators at one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['a path inside another', {}, { $set: { a: {}, 'a.b': 1 } }, 40],
  ['an unknown operator', {}, { $foo: { a: 1 } }, 9, STRIPS],
  ['an operator without fields', { a: 1 }, { $set: 1 }, 9, STRIPS],
  ['an empty part of a path', {}, { $set: { 'a..b': 1 } }, 56],
  ['$[name] without its filter', { a: [1] }, { $set: { 'a.$[e]': 1 } }, 2, STRIPS],
];

const others: Case[] = [
  {
    name: 'changes the first match only',
    documents: [{ a: 1 }, { a: 1 }],
    call: ['updateOne', { a: 1 }, { $set: { b: 1 } }],
    gives: { matchedCount: 1, modifiedCount: 1, upsertedCount: 0 },
    leaves: [
      { _id: 0, a: 1, b: 1 },
      { _id: 1, a: 1 },
    ],
  },
  {
    name: 'counts as modified only what differs',
    documents: [{ a: 1 }, { a: 2 }],
    call: ['updateMany', {}, { $set: { a: 1 } }],
    gives: { matchedCount: 2, modifiedCount: 1 },
    leaves: [
      { _id: 0, a: 1 },
      { _id: 1, a: 1 },
    ],
  },
  {
    name: 'that matches nothing does nothing',
    documents: [{ a: 1 }],
    call: ['updateMany', { a: 2 }, { $set: { b: 1 } }],
    gives: { matchedCount: 0, modifiedCount: 0, upsertedId: null },
    leaves: [{ _id: 0, a: 1 }],
  },
  {
    name: 'writes a change of number type',
    documents: [{ a: 1 }],
    call: ['updateOne', {}, { $set: { a: new Double(1) } }],
    gives: { modifiedCount: 1 },
    leaves: [{ _id: 0, a: new Double(1) }],
  },
  {
    name: 'ends at the first document that refuses, and keeps what was changed before',
    documents: [{ a: 1 }, { a: 'x' }, { a: 3 }],
    call: ['updateMany', {}, { $inc: { a: 1 } }],
    refused: 14,
    leaves: [
      { _id: 0, a: 2 },
      { _id: 1, a: 'x' },
      { _id: 2, a: 3 },
    ],
  },
  {
    name: 'of an indexed field does not meet its own result',
    documents: [{ a: 1 }, { a: 2 }, { a: 3 }],
    indexes: [[{ a: 1 }]],
    call: ['updateMany', { a: { $gt: 0 } }, { $inc: { a: 10 } }],
    gives: { matchedCount: 3, modifiedCount: 3 },
    leaves: [
      { _id: 0, a: 11 },
      { _id: 1, a: 12 },
      { _id: 2, a: 13 },
    ],
  },
  {
    name: 'by replacement keeps the _id only',
    documents: [{ a: 1, b: 2 }],
    call: ['replaceOne', { a: 1 }, { c: 3 }],
    gives: { matchedCount: 1, modifiedCount: 1 },
    leaves: [{ _id: 0, c: 3 }],
  },
  {
    name: 'by an empty replacement leaves the _id',
    documents: [{ a: 1 }],
    call: ['replaceOne', { a: 1 }, {}],
    gives: { modifiedCount: 1 },
    leaves: [{ _id: 0 }],
  },
  {
    name: 'by a replacement with another _id is refused',
    documents: [{ a: 1 }],
    call: ['replaceOne', { a: 1 }, { _id: 9, a: 1 }],
    refused: 66,
    leaves: [{ _id: 0, a: 1 }],
    driverOnly: 'mongoose takes the _id out of a replacement',
  },
  {
    name: 'by replacement of many is refused',
    documents: [{ a: 1 }],
    call: ['command', { update: '', updates: [{ q: {}, u: { a: 2 }, multi: true }] }],
    gives: { n: 0, nModified: 0, writeErrors: [{ index: 0, code: 9 }] },
    leaves: [{ _id: 0, a: 1 }],
  },
];

const filtered = (
  name: string,
  before: object,
  update: object,
  arrayFilters: object[],
  after: object | number,
): Case => ({
  name,
  documents: [before],
  call: ['updateOne', { _id: 0 }, update, { arrayFilters }],
  ...(typeof after === 'number' ? { refused: after } : { leaves: [{ _id: 0, ...after }] }),
});

const twoParts = {
  a: [
    { id: 'x', n: 1 },
    { id: 'y', n: 1 },
  ],
};

const arrayFilters: Case[] = [
  filtered('changes documents of an array', twoParts, { $inc: { 'a.$[e].n': 5 } }, [{ 'e.id': 'y' }], {
    a: [
      { id: 'x', n: 1 },
      { id: 'y', n: 6 },
    ],
  }),
  filtered('changes values of an array', { a: [1, 5, 9] }, { $set: { 'a.$[e]': 0 } }, [{ e: { $gte: 5 } }], {
    a: [1, 0, 0],
  }),
  filtered('with two conditions on one element', twoParts, { $set: { 'a.$[e].n': 9 } }, [{ 'e.id': 'x', 'e.n': 1 }], {
    a: [
      { id: 'x', n: 9 },
      { id: 'y', n: 1 },
    ],
  }),
  filtered('that match nothing change nothing', { a: [1] }, { $set: { 'a.$[e]': 0 } }, [{ e: 7 }], { a: [1] }),
  filtered('over an empty array', { a: [] }, { $set: { 'a.$[e]': 0 } }, [{ e: 7 }], { a: [] }),
  filtered('for two arrays', { a: [1, 2], b: [1, 2] }, { $set: { 'a.$[x]': 0, 'b.$[y]': 9 } }, [{ x: 1 }, { y: 2 }], {
    a: [0, 2],
    b: [1, 9],
  }),
  filtered(
    'pull and push in an element',
    {
      a: [
        { k: 1, l: [1] },
        { k: 2, l: [1] },
      ],
    },
    { $push: { 'a.$[e].l': 2 } },
    [{ 'e.k': 2 }],
    {
      a: [
        { k: 1, l: [1] },
        { k: 2, l: [1, 2] },
      ],
    },
  ),
  filtered('on what is no array are refused', { a: 1 }, { $set: { 'a.$[e]': 0 } }, [{ e: 1 }], 2),
  filtered('on what is missing are refused', {}, { $set: { 'a.$[e]': 0 } }, [{ e: 1 }], 2),
  { ...filtered('that no path uses are refused', { a: [1] }, { $set: { b: 1 } }, [{ e: 1 }], 9), driverOnly: STRIPS },
  {
    ...filtered('of one name twice are refused', { a: [1] }, { $set: { 'a.$[e]': 1 } }, [{ e: 1 }, { e: 2 }], 9),
    driverOnly: STRIPS,
  },
];

export const updates = {
  'an update of fields': updateCases(fields),
  'an update of numbers': updateCases(arithmetic),
  'an update of arrays': updateCases(arrays),
  'an update is refused for': updateCases(refusals),
  'an update': others,
  arrayFilters,
};
