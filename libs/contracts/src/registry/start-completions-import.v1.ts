import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId, ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';
import { Key } from '../scalars.js';
import { fileRefusals, uploadedFile } from './file-import.js';

/** Behind `POST /imports/completions`. Without a provider the file has the platform’s own columns. */
export const startCompletionsImport = operation({
  name: 'registry.start-completions-import.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Import completions of lessons that are learned at a provider, in its columns or the platform’s own',
  input: z.strictObject({
    ...uploadedFile,
    /** Whose file it is: read as the municipality said of this provider. */
    provider: Key.optional(),
    /** Needed with a provider, whose files name no programme. */
    programmeId: ProgrammeId.optional(),
  }),
  output: z.strictObject({ importId: ImportId }),
  refusals: ['unknown-provider', 'programme-missing', 'unknown-programme', 'programme-closed', ...fileRefusals],
  repeats: 'natural',
  timeoutMs: 5000,
});
