import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const countStaleReports = operation({
  name: 'reporting.count-stale-reports.v1',
  access: allowService('admin'),
  summary: 'How many reports of all municipalities wait to be counted',
  input: z.strictObject({}),
  output: z.strictObject({ programmes: z.int(), municipalities: z.int(), years: z.int() }),
  refusals: [],
  repeats: 'read',
});
