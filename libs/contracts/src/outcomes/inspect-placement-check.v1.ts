import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Day, Moment } from '../scalars.js';
import { LinkSecret } from './link.js';
import { CheckMonths } from './placement-check.js';

export const inspectPlacementCheck = operation({
  name: 'outcomes.inspect-placement-check.v1',
  http: post('/placement-checks'),
  access: allowAnyone(),
  summary: 'What a mailed link asks about work after a programme: no name and no earlier answer is shown',
  input: z.strictObject({ link: LinkSecret }),
  output: z.strictObject({
    municipality: z.string(),
    programme: z.string(),
    months: CheckMonths,
    /** The day that is asked about. */
    day: Day,
    answered: z.boolean(),
    /** The person agreed that their company is asked, and may withdraw it here; of which one is not shown. */
    companyAgreed: z.boolean().optional(),
    until: Moment,
  }),
  refusals: ['wrong-link'],
  repeats: 'read',
  attempts: 'wrong',
});
