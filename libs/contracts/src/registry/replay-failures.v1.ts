import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { failureKind } from './failure.js';

export const replayFailures = operation({
  name: 'registry.replay-failures.v1',
  http: post('/failures/replay'),
  access: allow('secretariat').anywhere(),
  summary: 'Have one failure, or all of a kind, worked off once more; what cannot be worked off stays',
  input: z.strictObject({
    ...failureKind,
    /** Only this one. */
    failure: z.string().min(1).max(500).optional(),
  }),
  output: z.strictObject({
    /** Events that were worked off and are gone, jobs that are in their queue again. */
    done: z.int(),
    /** Events that could not be worked off now either. */
    stay: z.int(),
    /** There was no time for all: the same again takes the next ones. */
    more: z.boolean(),
  }),
  refusals: ['not-found'],
  repeats: 'natural',
  timeoutMs: 14_000,
});
