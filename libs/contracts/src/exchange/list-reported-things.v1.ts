import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { ReportedThing, ReportState } from './misuse-report.js';

export const listReportedThings = operation({
  name: 'exchange.list-reported-things.v1',
  http: get('/exchange/reported-things'),
  access: secretariatOnly(),
  summary: 'What municipalities have reported, with what they say of it, those reported last first',
  input: z.strictObject({ ...page, state: ReportState.default('open') }),
  output: pageOf(ReportedThing),
  refusals: [],
  repeats: 'read',
});
