import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId, PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { ImportNote, RefusedRow } from './file-import.js';

export const listImportRows = operation({
  name: 'registry.list-import-rows.v1',
  http: get('/imports/{importId}/rows'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'What each row of an import did, or of a dry run would do; of a changed person what changes against today',
  input: z.strictObject({
    importId: ImportId,
    ...page,
    outcome: z.enum(['created', 'updated', 'unchanged', 'refused']).optional(),
  }),
  output: pageOf(
    z.strictObject({
      row: z.int().min(1),
      outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
      /** Who the row is about, in its own words. */
      who: z.string(),
      /** Known already, or made by this import. */
      person: PersonId.nullable(),
      /** The row makes an enrolment that was not there. */
      enrols: z.boolean(),
      /** Why it was refused, and in which column. */
      code: RefusedRow.shape.code.nullable(),
      field: z.string().nullable(),
      /** Of a refused row: what stands in that column. */
      value: z.string().optional(),
      /** What was decided of a row that was taken, where that is not plain. */
      note: ImportNote.optional(),
      /** Columns that differ from what is stored; an empty cell changes nothing. */
      changes: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  refusals: ['unknown-import'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 5000,
});
