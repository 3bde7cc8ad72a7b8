import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId } from '../ids.js';
import { operation } from '../operation.js';
import { getImport } from './get-import.v1.js';

/** Behind `GET /imports/{id}/events`: the gateway asks again and again and pushes what changed. */
export const getImportProgress = operation({
  name: 'registry.get-import-progress.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'How far an import is, in figures: names nobody, so that watching it is no reading of records',
  input: z.strictObject({ importId: ImportId }),
  output: getImport.output.pick({ status: true, progress: true, counts: true }),
  refusals: ['unknown-import'],
  repeats: 'read',
});
