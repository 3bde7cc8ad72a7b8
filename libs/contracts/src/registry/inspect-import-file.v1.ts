import { z } from 'zod';
import { allow } from '../access.js';
import { operation } from '../operation.js';
import { Audience, Key } from '../scalars.js';
import { ImportKind, uploadedFile } from './file-import.js';

/** Behind `POST /imports/inspection`. The file is read and forgotten. */
export const inspectImportFile = operation({
  name: 'registry.inspect-import-file.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'What was understood of a file: encoding, separator, which columns are used, the first rows; nothing is kept',
  input: z.strictObject({
    fileHash: uploadedFile.fileHash,
    fileName: uploadedFile.fileName,
    kind: ImportKind,
    /** Of a roster. */
    audience: Audience.optional(),
    /** Of completions: whose file it is. */
    provider: Key.optional(),
  }),
  output: z.strictObject({
    encoding: z.enum(['utf-8', 'utf-8-bom', 'cp932']),
    separator: z.enum(['comma', 'tab', 'semicolon']),
    rows: z.int(),
    columns: z.array(
      z.strictObject({
        name: z.string(),
        /** `ignored`: nothing of it is taken. */
        use: z.enum(['required', 'used', 'ignored']),
      }),
    ),
    /** Columns that must be there and are not: the import would refuse the file. */
    missing: z.array(z.string()),
    /** The first five rows, by the columns above. */
    first: z.array(z.array(z.string())),
  }),
  refusals: [
    'file-missing',
    'not-a-csv',
    'empty-file',
    'unknown-encoding',
    'doubled-header',
    'too-many-rows',
    'audience-missing',
    'unknown-provider',
  ],
  repeats: 'read',
  timeoutMs: 5000,
});
