import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Moment, page, pageOf } from '../scalars.js';
import { ImportKind } from './file-import.js';

export const listImports = operation({
  name: 'registry.list-imports.v1',
  http: get('/imports'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'The municipality’s imports, the newest first',
  input: z.strictObject(page),
  output: pageOf(
    z.strictObject({
      importId: ImportId,
      kind: ImportKind,
      audience: Audience.nullable(),
      fileName: z.string(),
      dryRun: z.boolean(),
      status: z.enum(['waiting', 'running', 'done', 'refused']),
      rows: z.int(),
      /** Rows were refused, or the file was. */
      hasErrors: z.boolean(),
      at: Moment,
    }),
  ),
  refusals: [],
  repeats: 'read',
});
