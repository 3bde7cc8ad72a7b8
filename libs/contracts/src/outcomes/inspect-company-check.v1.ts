import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Day, Moment } from '../scalars.js';
import { LinkSecret } from './link.js';

export const inspectCompanyCheck = operation({
  name: 'outcomes.inspect-company-check.v1',
  http: post('/company-checks'),
  access: allowAnyone(),
  summary: 'What a mailed link asks a company about somebody’s work; once answered or withdrawn it shows nothing',
  input: z.strictObject({ link: LinkSecret }),
  output: z.strictObject({
    municipality: z.string(),
    /** In whose name whoever holds the link answers. */
    company: z.string(),
    person: z.string(),
    /** Since when they say they work there. */
    startedOn: Day,
    /** The day that is asked about. */
    day: Day,
    /** The day they agreed. */
    agreedOn: Day,
    until: Moment,
  }),
  refusals: ['wrong-link', ...Blocked.options, 'company-check-withdrawn', 'company-check-answered'],
  repeats: 'read',
  attempts: 'wrong',
});
