import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { getPublishedReport } from './get-published-report.v1.js';

/** Behind `GET /published/{municipality}/{subject}`: a page without scripts. */
export const showPublishedReport = operation({
  ...getPublishedReport,
  name: 'reporting.show-published-report.v1',
  http: undefined,
  access: allowService('gateway'),
  summary: 'A published report as a page for everybody',
  output: z.strictObject({ html: z.string() }),
});
