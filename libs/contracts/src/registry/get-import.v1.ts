import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId, PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { ImportKind, ImportNote, RefusedRow } from './file-import.js';

export const getImport = operation({
  name: 'registry.get-import.v1',
  http: get('/imports/{importId}'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'How far an import is, what it changed and which rows were refused',
  input: z.strictObject({ importId: ImportId }),
  output: z.strictObject({
    importId: ImportId,
    kind: ImportKind,
    fileName: z.string(),
    dryRun: z.boolean(),
    status: z.enum(['waiting', 'running', 'done', 'refused']),
    /** Why the file as a whole was refused, found only while reading it. */
    refusal: z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
    encoding: z.string().nullable(),
    progress: z.strictObject({ rowsDone: z.int(), rowsTotal: z.int() }),
    counts: z.strictObject({
      rows: z.int(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      enrolled: z.int(),
      refused: z.int(),
    }),
    /** How many of the rows that were taken were decided by a rule, by what was decided. */
    notes: z.array(z.strictObject({ note: ImportNote, rows: z.int() })).optional(),
    /** The first 100; all of them in the file at `errorsUrl`. */
    refused: z.array(RefusedRow).max(100),
    errorsUrl: z.string().nullable(),
    /** People of this audience (in the programme, when one was named) who are not in the file. Nobody is deleted. */
    missing: z.strictObject({
      count: z.int(),
      first: z.array(z.strictObject({ person: PersonId, name: z.string() })).max(100),
    }),
    startedAt: Moment.nullable(),
    finishedAt: Moment.nullable(),
  }),
  refusals: ['unknown-import'],
  repeats: 'read',
  audit: 'person-read',
});
