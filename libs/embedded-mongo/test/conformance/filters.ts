import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { type Case, type FilterRow, filterCases } from './case.js';

const one = Decimal128.fromString('1.0');
const numbers = [{ a: 1 }, { a: new Double(1) }, { a: Long.fromNumber(1) }, { a: one }, { a: 2 }];
const mixed = [{ a: 5 }, { a: 'x' }, { a: null }, {}, { a: [1, 9] }, { a: [] }, { a: { b: 1 } }, { a: true }];
const nested = [{ a: [[1, 2], 3] }, { a: [1, 2] }, { a: [[[1, 2]]] }, { a: [[1], [2]] }];
const id = (last: number): ObjectId => new ObjectId(`00000000000000000000000${last}`);
const bytes = (...values: number[]): Binary => new Binary(Buffer.from(values));
const big = (text: string): Long => Long.fromString(text);

const equality: FilterRow[] = [
  ['takes numbers of every type for the same', numbers, { a: 1 }, [0, 1, 2, 3]],
  ['by a double takes integers', numbers, { a: new Double(2) }, [4]],
  ['to null takes null and missing', mixed, { a: null }, [2, 3]],
  ['to null takes an array with null', [{ a: [null] }, { a: [1] }, { a: [] }], { a: null }, [0]],
  ['finds an element of an array', mixed, { a: 9 }, [4]],
  ['to an array wants the whole array', [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2]] }], { a: [1, 2] }, [0, 2]],
  ['to an empty array', [{ a: [] }, { a: [[]] }, { a: [1] }, {}], { a: [] }, [0, 1]],
  ['goes one array deep', nested, { a: [1, 2] }, [0, 1]],
  ['to an array of an array', nested, { a: [[1, 2]] }, [2]],
  ['minds the order of fields', [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }], { a: { x: 1, y: 2 } }, [0]],
  ['to a document wants all fields', [{ a: { x: 1, y: 2 } }, { a: { x: 1 } }], { a: { x: 1 } }, [1]],
  ['to a document takes its numbers by value', [{ a: { x: new Double(1) } }], { a: { x: 1 } }, [0]],
  ['to an empty document', [{ a: {} }, { a: { x: 1 } }, {}], { a: {} }, [0]],
  ['to a document finds it in an array', [{ a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 3 }] }], { a: { x: 2 } }, [0]],
  ['$eq', mixed, { a: { $eq: 'x' } }, [1]],
  ['to true is not to 1', [{ a: true }, { a: 1 }], { a: true }, [0]],
  ['to a date is not to its number', [{ a: new Date(1) }, { a: 1 }], { a: new Date(1) }, [0]],
  ['of bytes minds their subtype', [{ a: bytes(1) }, { a: new Binary(Buffer.from([1]), 5) }], { a: bytes(1) }, [0]],
  ['of ObjectIds', [{ a: id(1) }, { a: id(2) }, { a: id(1).toHexString() }], { a: id(1) }, [0]],
  ['minus zero is zero', [{ a: new Double(-0) }, { a: 0 }], { a: 0 }, [0, 1]],
  ['0.1 is not the decimal 0.1', [{ a: 0.1 }, { a: Decimal128.fromString('0.1') }], { a: 0.1 }, [0]],
  ['Long beyond doubles is exact', [{ a: big('9007199254740993') }], { a: big('9007199254740992') }, []],
  ['decimals by value', [{ a: Decimal128.fromString('1.10') }], { a: Decimal128.fromString('1.1') }, [0]],
  ['NaN equals NaN only', [{ a: NaN }, { a: 1 }, { a: Decimal128.fromString('NaN') }], { a: NaN }, [0, 2]],
];

const comparisons: FilterRow[] = [
  ['$ne is true for missing, false when one element is equal', mixed, { a: { $ne: 9 } }, [0, 1, 2, 3, 5, 6, 7]],
  ['$ne null', mixed, { a: { $ne: null } }, [0, 1, 4, 5, 6, 7]],
  ['$ne of an array', [{ a: [1, 2] }, { a: [2, 1] }, { a: 1 }], { a: { $ne: [1, 2] } }, [1, 2]],
  ['$gt stays within the type', mixed, { a: { $gt: 1 } }, [0, 4]],
  ['$lt stays within the type', mixed, { a: { $lt: 'z' } }, [1]],
  ['$gte null is null or missing', mixed, { a: { $gte: null } }, [2, 3]],
  ['$lte null is null or missing', mixed, { a: { $lte: null } }, [2, 3]],
  ['$gt null is nothing', mixed, { a: { $gt: null } }, []],
  ['different elements may fulfil a range', [{ a: [1, 9] }, { a: [5] }, { a: [1] }], { a: { $gt: 4, $lt: 6 } }, [0, 1]],
  ['a range across number types', numbers, { a: { $gte: one, $lt: new Double(1.5) } }, [0, 1, 2, 3]],
  ['a range at the edge of doubles', [{ a: big('9007199254740993') }], { a: { $gt: 9007199254740992 } }, [0]],
  ['a range of decimals and doubles', [{ a: 0.1 }, { a: 0.2 }], { a: { $gt: Decimal128.fromString('0.1') } }, [0, 1]],
  [
    'a range of dates',
    [{ a: new Date(1) }, { a: new Date(5) }, { a: 3 }],
    { a: { $gte: new Date(1), $lt: new Date(5) } },
    [0],
  ],
  ['dates before 1970', [{ a: new Date(-5) }, { a: new Date(5) }], { a: { $lt: new Date(0) } }, [0]],
  [
    'a range of timestamps',
    [{ a: new Timestamp({ t: 1, i: 1 }) }, { a: new Timestamp({ t: 1, i: 2 }) }, { a: new Date(9) }],
    { a: { $gt: new Timestamp({ t: 1, i: 1 }) } },
    [1],
  ],
  ['a range of ObjectIds', [{ a: id(1) }, { a: id(2) }, { a: id(3) }], { a: { $gte: id(2) } }, [1, 2]],
  ['a range of bytes goes by length first', [{ a: bytes(9) }, { a: bytes(0, 0) }], { a: { $gt: bytes(9) } }, [1]],
  ['a range of booleans', [{ a: false }, { a: true }, { a: 1 }], { a: { $gt: false } }, [1]],
  ['a range of arrays compares arrays', [{ a: [1, 2] }, { a: [3] }, { a: 4 }], { a: { $gt: [1, 5] } }, [1]],
  ['a range of documents', [{ a: { x: 1 } }, { a: { x: 2 } }, { a: 5 }], { a: { $gt: { x: 1 } } }, [1]],
  [
    'documents go by type, name and value',
    [{ a: { b: 1 } }, { a: { a: 'x' } }, { a: {} }],
    { a: { $gt: { a: 9 } } },
    [0, 1],
  ],
  ['NaN is in no range', [{ a: NaN }, { a: 1 }], { a: { $lt: 5 } }, [1]],
  ['$lte NaN finds NaN', [{ a: NaN }, { a: 1 }], { a: { $lte: NaN } }, [0]],
  ['infinity is a number', [{ a: Infinity }, { a: -Infinity }, { a: 1 }], { a: { $gt: 5 } }, [0]],
  ['$gt MinKey takes every value, and missing', [{ a: 1 }, { a: 'x' }, {}], { a: { $gt: new MinKey() } }, [0, 1, 2]],
  ['$lt MaxKey takes every value, and missing', [{ a: 1 }, { a: null }, {}], { a: { $lt: new MaxKey() } }, [0, 1, 2]],
  ['text goes by code point', [{ a: '\u{1f600}' }, { a: '\uffff' }], { a: { $gt: '\uffff' } }, [0]],
  ['text with a zero in it', [{ a: 'a\0b' }, { a: 'a' }, { a: 'ab' }], { a: { $gt: 'a', $lt: 'ab' } }, [0]],
  ['two comparisons of one field', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $gt: 1, $ne: 2 } }, [2]],
];

const lists: FilterRow[] = [
  ['$in', mixed, { a: { $in: [5, true, 9] } }, [0, 4, 7]],
  ['$in across number types', numbers, { a: { $in: [new Double(1), 7] } }, [0, 1, 2, 3]],
  ['$in with null takes missing', mixed, { a: { $in: [null, 'x'] } }, [1, 2, 3]],
  ['$in with nothing', mixed, { a: { $in: [] } }, []],
  ['$in with arrays and documents', mixed, { a: { $in: [[1, 9], { b: 1 }] } }, [4, 6]],
  ['$in with an empty array', mixed, { a: { $in: [[]] } }, [5]],
  ['$in with a regular expression', [{ a: 'abc' }, { a: 'x' }, { a: 'y' }], { a: { $in: [/^ab/, 'y'] } }, [0, 2]],
  ['$nin takes missing', mixed, { a: { $nin: [5, 'x', 1] } }, [2, 3, 5, 6, 7]],
  ['$nin with null does not take missing', mixed, { a: { $nin: [null] } }, [0, 1, 4, 5, 6, 7]],
  ['$nin with nothing is everything', mixed, { a: { $nin: [] } }, [0, 1, 2, 3, 4, 5, 6, 7]],
  ['$all', [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }], { a: { $all: [1, 2] } }, [0]],
  ['$all with one value takes a scalar', [{ a: [1, 2, 3] }, { a: 1 }], { a: { $all: [1] } }, [0, 1]],
  ['$all with an array', [{ a: [[1, 2], 3] }, { a: [1, 2] }, { a: [1, 3] }], { a: { $all: [[1, 2]] } }, [0, 1]],
  [
    '$all over documents of an array',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }] }],
    { 'a.b': { $all: [1, 2] } },
    [0],
  ],
  ['$all with nothing', [{ a: [] }, {}], { a: { $all: [] } }, []],
  ['$all with regular expressions', [{ a: ['ab', 'cd'] }, { a: ['ab'] }], { a: { $all: [/^a/, /^c/] } }, [0]],
  [
    '$all with $elemMatch',
    [{ a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 1 }] }],
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    [0],
  ],
  ['$size', [{ a: [] }, { a: [1] }, { a: [1, 2] }, { a: 1 }], { a: { $size: 1 } }, [1]],
  ['$size 0', [{ a: [] }, { a: [[]] }, {}], { a: { $size: 0 } }, [0]],
  ['$size by a double', [{ a: [1, 2] }, { a: [1] }], { a: { $size: new Double(2) } }, [0]],
  [
    '$size on a path',
    [{ a: { b: [1] } }, { a: [{ b: [1, 2] }, { b: [3] }] }, { a: { b: 1 } }],
    { 'a.b': { $size: 1 } },
    [0, 1],
  ],
];

const logic: FilterRow[] = [
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
  [
    '$or within $and',
    [{ a: 1, b: 1 }, { a: 2, b: 2 }, { a: 3 }],
    { $and: [{ $or: [{ a: 1 }, { a: 2 }] }, { $or: [{ b: 2 }, { b: 3 }] }] },
    [1],
  ],
  ['$nor of two fields', [{ a: 1 }, { b: 1 }, { c: 1 }], { $nor: [{ a: 1 }, { b: 1 }] }, [2]],
  ['$not takes missing', mixed, { a: { $not: { $gt: 1 } } }, [1, 2, 3, 5, 6, 7]],
  ['$not of two operators is not (both)', [{ a: 1 }, { a: 5 }, { a: 9 }], { a: { $not: { $gt: 2, $lt: 7 } } }, [0, 2]],
  ['$not with a regular expression', [{ a: 'abc' }, { a: 'b' }, {}], { a: { $not: /^a/ } }, [1, 2]],
  ['$not $size', [{ a: [1] }, { a: [] }, {}], { a: { $not: { $size: 1 } } }, [1, 2]],
  ['$not $exists', mixed, { a: { $not: { $exists: true } } }, [3]],
  ['$not $in', mixed, { a: { $not: { $in: [5, null] } } }, [1, 4, 5, 6, 7]],
  ['an empty filter', [{ a: 1 }, {}], {}, [0, 1]],
  ['$comment', [{ a: 1 }, { a: 2 }], { a: 1, $comment: 'why' }, [0]],
];

const elements: FilterRow[] = [
  ['on values wants one element for both', [{ a: [1, 9] }, { a: [5] }], { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, [1]],
  [
    'on documents wants one element for all',
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
  ['does not match a scalar', [{ a: 5 }], { a: { $elemMatch: { $gt: 1 } } }, []],
  [
    'of an empty filter wants a document or an array',
    [{ a: [{}] }, { a: [1] }, { a: [] }],
    { a: { $elemMatch: {} } },
    [0],
  ],
  ['with $in', [{ a: [1, 2] }, { a: [3] }], { a: { $elemMatch: { $in: [3, 4] } } }, [1]],
  [
    'with $ne asks for an element that differs',
    [{ a: [1, 2] }, { a: [1] }, { a: [] }],
    { a: { $elemMatch: { $ne: 1 } } },
    [0],
  ],
  [
    'with $or',
    [{ a: [{ x: 1 }] }, { a: [{ y: 2 }] }, { a: [{ x: 3 }] }],
    { a: { $elemMatch: { $or: [{ x: 1 }, { y: 2 }] } } },
    [0, 1],
  ],
  ['with a path', [{ a: [{ b: { c: 1 } }] }, { a: [{ b: { c: 2 } }] }], { a: { $elemMatch: { 'b.c': 2 } } }, [1]],
  ['in arrays of arrays', nested, { a: { $elemMatch: { $elemMatch: { $gt: 1 } } } }, [0, 3]],
  ['on a path', [{ a: { b: [1, 5] } }, { a: { b: [1] } }], { 'a.b': { $elemMatch: { $gt: 4 } } }, [0]],
  ['within $not', [{ a: [1] }, { a: [5] }, {}], { a: { $not: { $elemMatch: { $gt: 4 } } } }, [0, 2]],
];

const paths: FilterRow[] = [
  ['into a document', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 1 }], { 'a.b': 1 }, [0]],
  ['through an array', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ c: 1 }] }], { 'a.b': 2 }, [0]],
  ['through two arrays', [{ a: [{ b: [{ c: 1 }, { c: 2 }] }] }, { a: [{ b: [{ c: 3 }] }] }], { 'a.b.c': 2 }, [0]],
  ['not through an array in an array', [{ a: [[{ b: 1 }]] }, { a: [{ b: 1 }] }], { 'a.b': 1 }, [1]],
  ['by place in an array', [{ a: [7, 8] }, { a: [8, 7] }], { 'a.1': 7 }, [1]],
  ['by place and further', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }, { b: 1 }] }], { 'a.0.b': 2 }, [1]],
  ['by place in an array of arrays', [{ a: [[1, 2], [3]] }, { a: [[3], [1, 2]] }], { 'a.0.1': 2 }, [0]],
  ['of a number is a field name too', [{ a: { 1: 7 } }, { a: [{ 1: 7 }] }, { a: [0, 7] }], { 'a.1': 7 }, [0, 1, 2]],
  ['to null: missing, or the way ends', [{ a: { b: 1 } }, { a: {} }, { a: 5 }, {}], { 'a.b': null }, [1, 2, 3]],
  ['to null through an array: a document without it', [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }], { 'a.b': null }, [0]],
  ['to null through an array passes over scalars', [{ a: [1, 2] }, { a: [] }, { a: [{}] }], { 'a.b': null }, [2]],
  ['$ne through an array', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }] }, {}], { 'a.b': { $ne: 1 } }, [1, 2]],
  ['$exists through an array', [{ a: [{ b: 1 }, {}] }, { a: [{}] }, { a: 1 }], { 'a.b': { $exists: true } }, [0]],
  [
    '$exists false through an array',
    [{ a: [{ b: 1 }, {}] }, { a: [{}] }, { a: 1 }],
    { 'a.b': { $exists: false } },
    [1, 2],
  ],
  ['$exists by place', [{ a: [1] }, { a: [1, 2] }], { 'a.1': { $exists: true } }, [1]],
  ['a range through an array', [{ a: [{ b: 1 }, { b: 9 }] }, { a: [{ b: 5 }] }], { 'a.b': { $gt: 8 } }, [0]],
  ['a field named __proto__ is not inherited', [{ a: 1 }], { '__proto__.a': { $exists: true } }, []],
];

const methodName: Case = {
  name: 'a field named like a method',
  documents: [{ constructor: 1 }, {}],
  call: ['find', { constructor: { $exists: true } }],
  matches: [0],
  driverOnly: 'mongoose drops it from the filter',
};

const regexes: FilterRow[] = [
  ['with ^', [{ a: 'abc' }, { a: 'xabc' }, { a: ['zz', 'abd'] }, { a: 5 }], { a: /^ab/ }, [0, 2]],
  ['with option i', [{ a: 'ABC' }, { a: 'abc' }, { a: 'b' }], { a: { $regex: '^ab', $options: 'i' } }, [0, 1]],
  ['with option s', [{ a: 'a\nb' }, { a: 'a' }], { a: { $regex: '^a.b', $options: 's' } }, [0]],
  ['without option s the dot ends at a line', [{ a: 'a\nb' }, { a: 'axb' }], { a: { $regex: '^a.b' } }, [1]],
  ['with an escaped dot', [{ a: 'a.b' }, { a: 'axb' }], { a: { $regex: '^a\\.b' } }, [0]],
  ['with a quantified last character', [{ a: 'a' }, { a: 'ab' }, { a: 'c' }], { a: { $regex: '^ab*$' } }, [0, 1]],
  ['of Japanese text', [{ a: 'さくら市' }, { a: 'あさくら' }], { a: /^さくら/ }, [0]],
  ['beside another condition', [{ a: 'ab' }, { a: 'ac' }], { a: { $regex: '^a', $ne: 'ab' } }, [1]],
  ['on a path', [{ a: [{ b: 'xy' }] }, { a: { b: 'yx' } }], { 'a.b': /^x/ }, [0]],
];

const ids: FilterRow[] = [
  ['whatever number type it has', [{ _id: new Int32(7) }, { _id: 'x' }], { _id: new Double(7) }, [7]],
  [
    'that is a document',
    [{ _id: { t: 'a', n: 1 } }, { _id: { n: 1, t: 'a' } }],
    { _id: { t: 'a', n: 1 } },
    [{ t: 'a', n: 1 }],
  ],
  ['by $in', [{ _id: 1 }, { _id: 'x' }, { _id: 'z' }], { _id: { $in: ['y', 'x'] } }, ['x']],
  ['by a range', [{ _id: 1 }, { _id: 'x' }, { _id: 'z' }], { _id: { $gte: 'a', $lt: 'z' } }, ['x']],
  [
    'with another condition',
    [
      { _id: 1, v: 1 },
      { _id: 2, v: 2 },
    ],
    { _id: 1, v: 2 },
    [],
  ],
];

export const filters = {
  equality: filterCases(equality),
  'a comparison': filterCases(comparisons),
  'a list': filterCases(lists),
  'a condition': filterCases(logic),
  $elemMatch: filterCases(elements),
  'a path': [...filterCases(paths), methodName],
  $regex: filterCases(regexes),
  'an _id': filterCases(ids),
};
