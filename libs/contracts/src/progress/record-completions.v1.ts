import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';
import { Day, Key } from '../scalars.js';
import { Blocked } from './enrolment.js';
import { CompletionNote, CompletionSource, ownList } from './external-completion.js';

/** Behind an import of completions: many at once, each answered on its own in the order asked. */
export const recordCompletions = operation({
  name: 'progress.record-completions.v1',
  access: allowService('member-registry'),
  summary: 'Record completions of lessons at a provider; with dryRun only say what would happen',
  input: z.strictObject({
    completions: z
      .array(
        z.strictObject({
          enrolment: EnrolmentId,
          course: Key,
          lesson: Key,
          on: Day,
          /** Points of 100 at the provider; kept, and no score of a test here. */
          score: z.number().min(0).max(100).optional(),
        }),
      )
      .min(1)
      .max(200),
    /** Who says so, of all of them. */
    source: CompletionSource.default(ownList),
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    results: z.array(
      z.enum([
        'created',
        'updated',
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
    /** What was decided of those that are no plain first ones, by their place in `results`. */
    notes: z
      .array(
        z.strictObject({
          place: z.int().min(0),
          note: CompletionNote,
          /** The day by which others’ records had it completed before, and the one by which they have it now. */
          before: Day.nullable(),
          after: Day,
        }),
      )
      .optional(),
  }),
  refusals: ['busy'],
  repeats: 'natural',
  audit: 'never',
  timeoutMs: 5000,
});
