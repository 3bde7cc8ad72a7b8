import { Double, Int32, Long } from 'bson';
import type { Case } from './case.js';

const document = { a: 1, b: { c: 2, d: 3 }, l: [{ x: 1, y: 2 }, { x: 3 }, 4] };
const projected = (projection: object, gives: object): Case => ({
  name: JSON.stringify(projection),
  documents: [document],
  call: ['find', {}, { projection }],
  gives: [gives],
});
const notProjected = (projection: object, code: number): Case => ({
  name: `${JSON.stringify(projection)} is refused`,
  documents: [document],
  call: ['find', {}, { projection }],
  refused: code,
});

const projections: Case[] = [
  projected({ a: 1 }, { _id: 0, a: 1 }),
  projected({ a: 1, _id: 0 }, { a: 1 }),
  projected({ a: new Double(1) }, { _id: 0, a: 1 }),
  projected({ _id: 1 }, { _id: 0 }),
  projected({ _id: 0 }, document),
  projected({ 'b.c': 1 }, { _id: 0, b: { c: 2 } }),
  projected({ 'b.c': 1, 'b.d': 1, a: 1 }, { _id: 0, a: 1, b: { c: 2, d: 3 } }),
  projected({ 'l.x': 1 }, { _id: 0, l: [{ x: 1 }, { x: 3 }] }),
  projected({ 'a.x': 1 }, { _id: 0 }),
  projected({ z: 1 }, { _id: 0 }),
  projected({ 'b.z': 1 }, { _id: 0, b: {} }),
  projected({ a: 0, l: 0 }, { _id: 0, b: document.b }),
  projected({ a: 0, _id: 0 }, { b: document.b, l: document.l }),
  projected({ 'b.c': 0, 'l.x': 0 }, { _id: 0, a: 1, b: { d: 3 }, l: [{ y: 2 }, {}, 4] }),
  projected({ 'a.x': 0 }, { _id: 0, ...document }),
  projected({ b: true }, { _id: 0, b: document.b }),
  projected({ b: false, l: false }, { _id: 0, a: 1 }),
  projected({}, { _id: 0, ...document }),
  notProjected({ a: 1, b: 0 }, 31254),
  notProjected({ a: 0, b: 1 }, 31253),
  notProjected({ a: 1, 'a.b': 1 }, 31249),
  notProjected({ 'a.b': 1, a: 1 }, 31250),
];

const rows = [
  { a: 3, b: 1 },
  { a: 1, b: 1 },
  { a: 2, b: 2 },
  { a: 1, b: 2 },
];
const ids = { projection: { _id: 1 } };
const sorted = (name: string, sort: object, order: number[], documents: object[] = rows): Case[] => {
  const plain: Case = { name, documents, call: ['find', {}, { sort, ...ids }], gives: order.map((_id) => ({ _id })) };
  return [plain, { ...plain, name: `${name}, by an index`, indexes: [[sort]] }];
};

const sorts: Case[] = [
  ...sorted('by one field, then the _id', { a: 1, _id: 1 }, [1, 3, 2, 0]),
  ...sorted('by two fields, one of them down', { a: 1, b: -1 }, [3, 1, 2, 0]),
  ...sorted('down', { a: -1, _id: -1 }, [0, 2, 3, 1]),
  ...sorted('up takes the smallest of an array', { a: 1 }, [0, 2, 1], [{ a: [5, 1] }, { a: 3 }, { a: [4, 2] }]),
  ...sorted('down takes the largest of an array', { a: -1 }, [0, 2, 1], [{ a: [5, 1] }, { a: 3 }, { a: [4, 2] }]),
  ...sorted('an empty array is below null', { a: 1 }, [2, 1, 0], [{ a: 1 }, { a: null }, { a: [] }]),
  ...sorted(
    'on a path through an array',
    { 'a.b': 1 },
    [1, 0, 2],
    [{ a: [{ b: 2 }, { b: 3 }] }, { a: { b: 1 } }, { a: [{ b: 9 }] }],
  ),
  {
    name: 'skips and limits',
    documents: rows,
    call: ['find', {}, { sort: { a: 1, b: 1 }, skip: 1, limit: 2, ...ids }],
    gives: [{ _id: 3 }, { _id: 2 }],
  },
  { name: 'skips beyond the end', documents: rows, call: ['find', {}, { sort: { a: 1 }, skip: 9 }], gives: [] },
  {
    name: 'with a filter',
    documents: rows,
    call: ['find', { b: 2 }, { sort: { a: -1 }, ...ids }],
    gives: [{ _id: 2 }, { _id: 3 }],
  },
  {
    name: 'with a filter and a compound index',
    documents: rows,
    indexes: [[{ b: 1, a: 1 }]],
    call: ['find', { b: 2 }, { sort: { a: -1 }, ...ids }],
    gives: [{ _id: 2 }, { _id: 3 }],
  },
  {
    name: 'with a filter that takes several values of the index',
    documents: rows,
    indexes: [[{ b: 1, a: 1 }]],
    call: ['find', { b: { $in: [2, 1] } }, { sort: { a: 1, _id: 1 }, ...ids }],
    gives: [{ _id: 1 }, { _id: 3 }, { _id: 2 }, { _id: 0 }],
  },
  { name: 'one document', documents: rows, call: ['findOne', {}, { sort: { a: -1 } }], gives: { _id: 0, a: 3, b: 1 } },
  { name: 'no document', documents: rows, call: ['findOne', { a: 9 }], gives: null },
  { name: 'by 2 is refused', documents: rows, call: ['command', { find: '', sort: { a: 2 } }], refused: 15975 },
  { name: 'by text is refused', documents: rows, call: ['command', { find: '', sort: { a: 'up' } }], refused: 15974 },
  { name: 'with a negative limit is refused', call: ['command', { find: '', limit: -1 }], refused: 51024 },
  { name: 'with a negative skip is refused', call: ['command', { find: '', skip: -1 }], refused: 51024 },
  { name: 'with a filter that is no document is refused', call: ['command', { find: '', filter: 1 }], refused: 14 },
  { name: 'with a hint that is no index is refused', documents: rows, call: ['find', {}, { hint: 'a_1' }], refused: 2 },
  {
    name: 'with a hint',
    documents: rows,
    indexes: [[{ a: 1 }]],
    call: ['find', { b: 2 }, { hint: { a: 1 }, ...ids }],
    matches: [2, 3],
  },
];

const cursors: Case[] = [
  {
    name: 'comes in batches',
    documents: Array.from({ length: 50 }, () => ({})),
    call: ['find', {}, { sort: { _id: 1 }, batchSize: 7 }],
    gives: Array.from({ length: 50 }, (_, _id) => ({ _id })),
  },
  {
    name: 'gives the first batch',
    documents: rows,
    call: ['command', { find: '', sort: { _id: 1 }, batchSize: 2, singleBatch: true, projection: { _id: 1 } }],
    gives: { cursor: { firstBatch: [{ _id: 0 }, { _id: 1 }] } },
  },
  {
    name: 'gives an empty first batch when asked',
    documents: rows,
    call: ['command', { find: '', batchSize: 0, singleBatch: true }],
    gives: { cursor: { firstBatch: [] } },
  },
  { name: 'of a collection that is not there is empty', call: ['find', { a: 1 }], gives: [] },
  {
    name: 'that is not there is not found',
    documents: rows,
    call: ['command', { getMore: Long.fromNumber(4711), collection: 'nowhere' }],
    refused: { code: 43, codeName: 'CursorNotFound' },
  },
  {
    name: 'that is not there is not killed',
    call: ['command', { killCursors: 'nowhere', cursors: [Long.fromNumber(4711)] }],
    gives: { cursorsKilled: [], cursorsNotFound: [4711] },
  },
];

const mixed = [{ a: 1 }, { a: [1, 2, [3]] }, { a: null }, {}, { a: { b: 'x' } }, { a: [{ b: 'y' }, { b: 'x' }] }];
const counts: Case[] = [
  { name: 'all', documents: rows, call: ['countDocuments', {}], gives: 4 },
  { name: 'matches', documents: rows, call: ['countDocuments', { a: 1 }], gives: 2 },
  { name: 'with skip and limit', documents: rows, call: ['countDocuments', {}, { skip: 1, limit: 2 }], gives: 2 },
  { name: 'nothing', documents: rows, call: ['countDocuments', { a: 9 }], gives: 0 },
  { name: 'what is not there', call: ['countDocuments', {}], gives: 0 },
  { name: 'an estimate of all', documents: rows, call: ['estimatedDocumentCount'], gives: 4 },
  {
    name: 'by the command',
    documents: rows,
    call: ['command', { count: '', query: { b: 2 }, limit: 1 }],
    gives: { n: 1 },
  },
  {
    name: 'distinct values, those of arrays one by one',
    documents: mixed,
    call: ['distinct', 'a'],
    gives: [1, 2, [3], null, { b: 'x' }, { b: 'y' }],
  },
  { name: 'distinct values on a path', documents: mixed, call: ['distinct', 'a.b'], gives: ['x', 'y'] },
  { name: 'distinct values of matches', documents: rows, call: ['distinct', 'a', { b: 2 }], gives: [1, 2] },
  {
    name: 'distinct values once across number types',
    documents: [{ a: 1 }, { a: new Double(1) }],
    call: ['distinct', 'a'],
    gives: [1],
  },
  { name: 'distinct values of what is not there', call: ['distinct', 'a'], gives: [] },
];

const enrolments = [
  { programme: 'a', status: 'completed', seconds: 10, tags: ['x', 'y'] },
  { programme: 'a', status: 'started', seconds: 20 },
  { programme: 'b', status: 'completed', seconds: 5, tags: ['y'] },
  { programme: 'b', status: 'completed', seconds: 'many' },
  { status: 'completed' },
];
const aggregated = (name: string, pipeline: object[], gives: object[], documents: object[] = enrolments): Case => ({
  name,
  documents,
  call: ['aggregate', pipeline],
  gives,
});
const notAggregated = (name: string, pipeline: object[], refused: number | number[]): Case => ({
  name: `refuses ${name}`,
  documents: enrolments,
  call: ['aggregate', pipeline],
  refused,
});
const byId = { $sort: { _id: 1 } };

const aggregations: Case[] = [
  aggregated('matches', [{ $match: { status: 'started' } }], [{ _id: 1, ...enrolments[1] }]),
  aggregated('counts', [{ $group: { _id: null, n: { $sum: 1 } } }], [{ _id: null, n: 5 }]),
  aggregated('counts nothing', [{ $match: { a: 1 } }, { $group: { _id: null, n: { $sum: 1 } } }], []),
  aggregated(
    'groups by a field; a missing one is null',
    [{ $group: { _id: '$programme', n: { $sum: 1 } } }, byId],
    [
      { _id: null, n: 1 },
      { _id: 'a', n: 2 },
      { _id: 'b', n: 2 },
    ],
  ),
  aggregated(
    'sums numbers and passes over the rest',
    [{ $group: { _id: '$programme', s: { $sum: '$seconds' } } }, byId],
    [
      { _id: null, s: 0 },
      { _id: 'a', s: 30 },
      { _id: 'b', s: 5 },
    ],
  ),
  aggregated(
    '$min and $max pass over missing',
    [{ $group: { _id: '$programme', l: { $min: '$seconds' }, m: { $max: '$seconds' } } }, byId],
    [
      { _id: null, l: null, m: null },
      { _id: 'a', l: 10, m: 20 },
      { _id: 'b', l: 5, m: 'many' },
    ],
  ),
  aggregated(
    '$first in the order of a sort',
    [{ $sort: { _id: -1 } }, { $group: { _id: '$programme', f: { $first: '$_id' }, s: { $first: '$seconds' } } }, byId],
    [
      { _id: null, f: 4, s: null },
      { _id: 'a', f: 1, s: 20 },
      { _id: 'b', f: 3, s: 'many' },
    ],
  ),
  aggregated(
    'groups by several fields',
    [{ $group: { _id: { p: '$programme', s: '$status' }, n: { $sum: 1 } } }, { $match: { n: { $gt: 1 } } }],
    [{ _id: { p: 'b', s: 'completed' }, n: 2 }],
  ),
  aggregated(
    'groups by a missing one of several',
    [{ $match: { programme: null } }, { $group: { _id: { p: '$programme', s: '$status' } } }],
    [{ _id: { s: 'completed' } }],
  ),
  aggregated(
    'groups by an array as a whole',
    [{ $match: { tags: 'y' } }, { $group: { _id: '$tags' } }, byId],
    [{ _id: ['x', 'y'] }, { _id: ['y'] }],
  ),
  aggregated(
    'groups by a path',
    [{ $group: { _id: '$a.b', n: { $sum: 1 } } }, byId],
    [{ _id: 1, n: 2 }],
    [{ a: { b: 1 } }, { a: { b: 1 } }],
  ),
  aggregated(
    'groups numbers by value',
    [{ $group: { _id: '$a', n: { $sum: 1 } } }, { $project: { _id: 0 } }],
    [{ n: 2 }],
    [{ a: 1 }, { a: new Double(1) }],
  ),
  aggregated(
    'sums ints beyond 32 bits to a long',
    [{ $group: { _id: null, s: { $sum: '$a' } } }],
    [{ _id: null, s: Long.fromNumber(2 ** 31) }],
    [{ a: new Int32(2 ** 31 - 1) }, { a: 1 }],
  ),
  aggregated(
    'sums ints and doubles to a double',
    [{ $group: { _id: null, s: { $sum: '$a' } } }],
    [{ _id: null, s: new Double(2) }],
    [{ a: 1.5 }, { a: new Double(0.5) }],
  ),
  aggregated(
    'sorts, skips, limits and projects',
    [{ $sort: { seconds: 1, _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { seconds: 1, _id: 0 } }],
    [{ seconds: 5 }, { seconds: 10 }],
  ),
  aggregated(
    'limits before it sorts',
    [byId, { $limit: 4 }, { $sort: { _id: -1 } }, { $limit: 1 }, { $project: { tags: 0 } }],
    [{ _id: 3, ...enrolments[3] }],
  ),
  aggregated(
    'skips after a group',
    [{ $group: { _id: '$programme' } }, byId, { $skip: 1 }],
    [{ _id: 'a' }, { _id: 'b' }],
  ),
  aggregated(
    'matches twice',
    [{ $match: { programme: 'b' } }, { $match: { seconds: 5 } }, { $project: { _id: 1 } }],
    [{ _id: 2 }],
  ),
  aggregated(
    'projects a path',
    [{ $match: { _id: 0 } }, { $project: { 'a.b': 1 } }],
    [{ _id: 0, a: { b: 1 } }],
    [{ a: { b: 1, c: 2 } }],
  ),
  {
    name: 'nothing at all',
    documents: [{ a: 1 }],
    call: ['aggregate', []],
    gives: [{ _id: 0, a: 1 }],
    driverOnly: 'mongoose wants a stage',
  },
  notAggregated('an unknown stage', [{ $nonsense: {} }], 40324),
  {
    ...notAggregated('a stage of two', [{ $match: {}, $sort: { a: 1 } }], 40323),
    driverOnly: 'mongoose refuses it itself',
  },
  notAggregated('$group without _id', [{ $group: { n: { $sum: 1 } } }], 15955),
  notAggregated(
    '$group with two accumulators of one field',
    [{ $group: { _id: null, n: { $sum: 1, $max: 1 } } }],
    40238,
  ),
  notAggregated('$match of no document', [{ $match: 1 as never }], 15959),
  notAggregated('$group of no document', [{ $group: 1 as never }], 15947),
  notAggregated('$sort of no document', [{ $sort: 1 as never }], 15973),
  notAggregated('$sort by nothing', [{ $sort: {} }], 15976),
  notAggregated('$sort by 2', [{ $sort: { a: 2 } }], 15975),
  notAggregated('$limit 0', [{ $limit: 0 }], [15958, 5107201]),
  notAggregated('$limit below 0', [{ $limit: -1 }], 5107201),
  notAggregated('$skip below 0', [{ $skip: -1 }], 5107200),
  notAggregated('$project of nothing', [{ $project: {} }], 51272),
  notAggregated('$project of no document', [{ $project: 1 as never }], 15969),
  {
    name: 'refuses to go without a cursor',
    documents: enrolments,
    call: ['command', { aggregate: '', pipeline: [] }],
    refused: 9,
  },
];

export const reads = {
  'a projection': projections,
  'a sort': sorts,
  'a cursor': cursors,
  'a count': counts,
  aggregate: aggregations,
};
