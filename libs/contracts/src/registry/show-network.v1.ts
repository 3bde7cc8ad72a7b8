import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';

/** Behind `GET /members`: a page without scripts. */
export const showNetwork = operation({
  name: 'registry.show-network.v1',
  access: allowService('gateway'),
  summary: 'What the network is, who is a member (today, or was on a day) and how to join, as a page for everybody',
  input: z.strictObject({ on: Day.optional() }),
  output: z.strictObject({ html: z.string() }),
  refusals: ['date-in-future'],
  repeats: 'read',
});
