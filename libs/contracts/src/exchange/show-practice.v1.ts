import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { getPractice } from './get-practice.v1.js';

/** Behind `GET /practices/{practice}`: a page without scripts, of what everybody may read. */
export const showPractice = operation({
  ...getPractice,
  name: 'exchange.show-practice.v1',
  http: undefined,
  access: allowService('gateway'),
  summary: 'A practice as a page for everybody',
  output: z.strictObject({ html: z.string() }),
});
