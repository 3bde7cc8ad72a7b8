import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId } from '../ids.js';
import { operation } from '../operation.js';

/** Behind `GET /imports/{id}/errors.csv`: the owner authorises, the gateway streams the file. */
export const getImportErrorFile = operation({
  name: 'registry.get-import-error-file.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'The refused rows of an import, as a CSV file that Excel opens',
  input: z.strictObject({ importId: ImportId }),
  output: z.strictObject({ fileHash: z.string(), fileName: z.string() }),
  refusals: ['unknown-import', 'no-refused-rows'],
  repeats: 'read',
  audit: 'export',
});
