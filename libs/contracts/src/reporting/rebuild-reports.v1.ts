import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const rebuildReports = operation({
  name: 'reporting.rebuild-reports.v1',
  access: allowService('admin'),
  summary:
    'Have reports of all municipalities counted anew from their facts, some at a time; they are read as before meanwhile',
  input: z.strictObject({ cursor: z.string().max(200).optional() }),
  output: z.strictObject({ marked: z.int(), nextCursor: z.string().nullable() }),
  refusals: [],
  repeats: 'natural',
});
