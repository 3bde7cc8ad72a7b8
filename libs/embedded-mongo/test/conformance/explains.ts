import type { Case } from './case.js';

const documents = [
  { t: 'x', at: 3, active: true },
  { t: 'x', at: 1 },
  { t: 'y', at: 2 },
  { t: 'x', at: 2 },
  { t: 'z', at: 9 },
];
const compound = [[{ t: 1, at: 1 }]] as const;

const explained = (name: string, indexes: Case['indexes'], find: object, executionStats: object): Case => ({
  name,
  documents,
  indexes: indexes ?? [],
  call: ['command', { explain: { find: '', ...find }, verbosity: 'executionStats' }],
  gives: { executionStats },
});

const cases: Case[] = [
  explained(
    'a scan looks at every document',
    [],
    { filter: { t: 'x' } },
    { nReturned: 3, totalKeysExamined: 0, totalDocsExamined: 5 },
  ),
  explained('an _id looks at one', [], { filter: { _id: 2 } }, { nReturned: 1, totalDocsExamined: 1 }),
  explained('an index looks at the matches', compound, { filter: { t: 'x' } }, { nReturned: 3, totalDocsExamined: 3 }),
  explained(
    'a range behind an equality looks at the matches',
    compound,
    { filter: { t: 'x', at: { $gte: 2 } } },
    { nReturned: 2, totalDocsExamined: 2 },
  ),
  explained(
    'a list looks at the matches',
    compound,
    { filter: { t: { $in: ['y', 'z'] } } },
    { nReturned: 2, totalDocsExamined: 2 },
  ),
  explained(
    'a sort by an index looks no further than the limit',
    compound,
    { filter: { t: 'x' }, sort: { at: -1 }, limit: 1 },
    { nReturned: 1, totalDocsExamined: 1 },
  ),
  explained(
    'what an index does not hold is looked up',
    [[{ t: 1 }]],
    { filter: { t: 'x', at: 2 } },
    { nReturned: 1, totalDocsExamined: 3 },
  ),
  explained(
    'an index that holds nothing of it looks at nothing',
    [[{ t: 1 }]],
    { filter: { t: 'q' } },
    { nReturned: 0, totalDocsExamined: 0 },
  ),
  explained(
    'a partial index looks at what it holds',
    [[{ t: 1 }, { partialFilterExpression: { active: true } }]],
    { filter: { t: 'x', active: true } },
    { nReturned: 1, totalDocsExamined: 1 },
  ),
  explained(
    'a partial index is not read for other documents',
    [[{ t: 1 }, { partialFilterExpression: { active: true } }]],
    { filter: { t: 'x' } },
    { nReturned: 3, totalDocsExamined: 5 },
  ),
  {
    name: 'a write is not written',
    documents,
    call: ['command', { explain: { delete: '', deletes: [{ q: { t: 'x' }, limit: 0 }] }, verbosity: 'executionStats' }],
    gives: { ok: 1 },
    leaves: documents.map((document, _id) => ({ _id, ...document })),
  },
];

export const explains = { explain: cases };
