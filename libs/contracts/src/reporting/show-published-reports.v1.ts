import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { listPublishedReports } from './list-published-reports.v1.js';

/** Behind `GET /published/{municipality}`: a page without scripts. */
export const showPublishedReports = operation({
  ...listPublishedReports,
  name: 'reporting.show-published-reports.v1',
  http: undefined,
  access: allowService('gateway'),
  summary: 'The reports that a municipality has published as a page for everybody',
  output: z.strictObject({ html: z.string() }),
});
