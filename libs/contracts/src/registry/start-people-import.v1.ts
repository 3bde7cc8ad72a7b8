import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId, ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';
import { Audience } from '../scalars.js';
import { fileRefusals, uploadedFile } from './file-import.js';

/** Behind `POST /imports/people`: the gateway stores the file and passes its hash. */
export const startPeopleImport = operation({
  name: 'registry.start-people-import.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Import a roster; with a programme, its people are enrolled too',
  input: z.strictObject({ ...uploadedFile, audience: Audience, programmeId: ProgrammeId.optional() }),
  output: z.strictObject({ importId: ImportId }),
  refusals: ['unknown-programme', 'wrong-audience', 'programme-closed', ...fileRefusals],
  repeats: 'natural',
  timeoutMs: 5000,
});
