import { z } from 'zod';
import { allow } from '../access.js';
import { ExportedFile } from '../exported-file.js';
import { operation } from '../operation.js';

/** Behind `GET /my/record.html`. */
export const getMyRecordFile = operation({
  name: 'privacy.get-my-record-file.v1',
  access: allow('learner').onOwnRecords(),
  summary: 'My own record as a file: HTML without scripts for A4, the same as JSON in it',
  input: z.strictObject({}),
  output: ExportedFile,
  refusals: ['unknown-disclosure', 'no-file-yet', 'file-expired'],
  repeats: 'read',
  audit: 'export',
});
