import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Theme } from './theme.js';

/** Behind `GET /practices`: a page without scripts. */
export const showPractices = operation({
  name: 'exchange.show-practices.v1',
  access: allowService('gateway'),
  summary: 'The practices that everybody may read as a page, the newest first',
  input: z.strictObject({ theme: Theme.optional(), cursor: z.string().max(200).optional() }),
  output: z.strictObject({ html: z.string() }),
  refusals: [],
  repeats: 'read',
});
