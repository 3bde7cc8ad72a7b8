import { z } from 'zod';
import { SharedThingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { secretariatOnly } from './access.js';
import { hidingReason, ReportsSettled } from './misuse-report.js';

export const hideReportedThing = operation({
  name: 'exchange.hide-reported-thing.v1',
  http: post('/exchange/reported-things/{thing}/hiding'),
  access: secretariatOnly(),
  summary:
    'Hide what was reported from everybody but its own municipality, which reads the reason. Again: the first stays',
  input: z.strictObject({ thing: SharedThingId, reason: hidingReason }),
  output: ReportsSettled,
  refusals: ['reported-thing-not-found'],
  repeats: 'natural',
});
