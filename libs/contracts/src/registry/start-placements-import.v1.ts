import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId } from '../ids.js';
import { operation } from '../operation.js';
import { uploadedFile } from './file-import.js';

/** Behind `POST /imports/placements`. */
export const startPlacementsImport = operation({
  name: 'registry.start-placements-import.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Import the placements (就職状況) that the office has checked',
  input: z.strictObject(uploadedFile),
  output: z.strictObject({ importId: ImportId }),
  refusals: [
    'file-missing',
    'not-a-csv',
    'empty-file',
    'unknown-encoding',
    'missing-header',
    'doubled-header',
    'too-many-rows',
    'busy',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
