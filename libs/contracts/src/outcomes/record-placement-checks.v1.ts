import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { recordPlacementCheck } from './record-placement-check.v1.js';

/** Behind an import of answers on paper: many at once, each answered on its own in the order asked. */
export const recordPlacementChecks = operation({
  name: 'outcomes.record-placement-checks.v1',
  access: allowService('member-registry'),
  summary: 'Record many answers about work after a programme; with dryRun only say what would happen',
  input: z.strictObject({
    checks: z.array(recordPlacementCheck.input).min(1).max(200),
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    results: z.array(
      z.enum([
        'created',
        'updated',
        'unchanged',
        'unknown-enrolment',
        'not-a-job-seeker',
        'starts-later',
        'too-many-outcomes',
        ...Blocked.options,
      ]),
    ),
  }),
  refusals: [],
  repeats: 'natural',
  timeoutMs: 5000,
});
