import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { placementFields } from './outcome.js';

/** Behind a placements import: many at once, each answered on its own in the order asked. */
export const recordPlacements = operation({
  name: 'outcomes.record-placements.v1',
  access: allowService('member-registry'),
  summary: 'Record many placements; with dryRun only say what would happen',
  input: z.strictObject({
    placements: z
      .array(z.strictObject({ enrolmentId: EnrolmentId, ...placementFields }))
      .min(1)
      .max(200),
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    results: z.array(
      z.enum([
        'created',
        'updated',
        'unchanged',
        'unknown-enrolment',
        'left-before-start',
        'too-many-outcomes',
        ...Blocked.options,
      ]),
    ),
  }),
  refusals: [],
  repeats: 'natural',
  timeoutMs: 5000,
});
