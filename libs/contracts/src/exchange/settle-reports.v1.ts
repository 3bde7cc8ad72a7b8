import { z } from 'zod';
import { SharedThingId } from '../ids.js';
import { operation, put } from '../operation.js';
import { secretariatOnly } from './access.js';
import { ReportsSettled } from './misuse-report.js';

export const settleReports = operation({
  name: 'exchange.settle-reports.v1',
  http: put('/exchange/reported-things/{thing}/state'),
  access: secretariatOnly(),
  summary: 'Dismiss what was reported of something, or open it again; what was hidden is shown again either way',
  input: z.strictObject({ thing: SharedThingId, state: z.enum(['open', 'dismissed']) }),
  output: ReportsSettled,
  refusals: ['reported-thing-not-found'],
  repeats: 'natural',
});
