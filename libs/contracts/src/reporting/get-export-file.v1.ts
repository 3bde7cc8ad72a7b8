import { z } from 'zod';
import { ExportedFile } from '../exported-file.js';
import { ExportRunId } from '../ids.js';
import { operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { startExport } from './start-export.v1.js';

/** Behind `GET /exports/{exportRun}/file`: the owner looks at the signature, the gateway streams the file. */
export const getExportFile = operation({
  name: 'reporting.get-export-file.v1',
  access: startExport.access,
  summary: 'The file of an export, by a link of make-export-link',
  input: z.strictObject({
    exportRun: ExportRunId,
    until: Moment,
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: ExportedFile,
  refusals: ['unknown-export', 'link-expired', 'export-not-ready', 'export-gone'],
  repeats: 'read',
  audit: 'export',
});
