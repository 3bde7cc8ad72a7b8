import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Day, Moment } from '../scalars.js';
import { LinkSecret } from './link.js';
import { UseState } from './use-at-work.js';

export const inspectConfirmation = operation({
  name: 'outcomes.inspect-confirmation.v1',
  http: post('/confirmations'),
  access: allowAnyone(),
  summary: 'What a mailed link asks to be confirmed. A secret stands in no address, hence POST; it changes nothing',
  input: z.strictObject({ link: LinkSecret }),
  output: z.strictObject({
    /** In whose name whoever holds the link answers: a forwarded link is answered in that name too. */
    answersAs: z.string(),
    municipality: z.string(),
    learner: z.string(),
    programme: z.string(),
    on: Day,
    what: z.string(),
    hoursSavedPerMonth: z.number(),
    evidence: z.string().nullable(),
    state: UseState,
    /** Until then an answer may be changed. */
    until: Moment,
  }),
  refusals: ['wrong-link', 'confirmer-left'],
  repeats: 'read',
  attempts: 'wrong',
});
