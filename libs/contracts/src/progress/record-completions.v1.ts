import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { Blocked } from './enrolment.js';

/** Behind an import of completions: many at once, each answered on its own in the order asked. */
export const recordCompletions = operation({
  name: 'progress.record-completions.v1',
  access: allowService('member-registry'),
  summary: 'Record completions of lessons at a provider; with dryRun only say what would happen',
  input: z.strictObject({
    completions: z
      .array(z.strictObject({ enrolment: EnrolmentId, course: Key, lesson: Key, on: Day }))
      .min(1)
      .max(200),
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    results: z.array(
      z.enum([
        'created',
        'unchanged',
        'unknown-enrolment',
        ...Blocked.options,
        'course-not-in-programme',
        'unknown-lesson',
        'not-external',
        'future-time',
        'outside-period',
        'too-many-events',
      ]),
    ),
  }),
  refusals: ['busy'],
  repeats: 'natural',
  audit: 'never',
  timeoutMs: 5000,
});
