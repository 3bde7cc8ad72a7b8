import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { workplaceUseFields } from './outcome.js';

/** Behind an import of uses at work: many at once, each answered on its own in the order asked. */
export const recordWorkplaceUses = operation({
  name: 'outcomes.record-workplace-uses.v1',
  access: allowService('member-registry'),
  summary: 'Record many uses at work; with dryRun only say what would happen',
  input: z.strictObject({
    uses: z
      .array(z.strictObject({ enrolmentId: EnrolmentId, ...workplaceUseFields }))
      .min(1)
      .max(200),
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    results: z.array(
      z.enum(['created', 'updated', 'unchanged', 'unknown-enrolment', 'too-many-outcomes', ...Blocked.options]),
    ),
  }),
  refusals: [],
  repeats: 'natural',
  timeoutMs: 5000,
});
