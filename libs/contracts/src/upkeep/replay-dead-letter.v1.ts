import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const replayDeadLetter = operation({
  name: 'upkeep.replay-dead-letter.v1',
  ofEach: true,
  access: allowService('admin', 'member-registry'),
  summary: 'Work off an event that could not be worked off before; it stays when it cannot be now either',
  input: z.strictObject({ letter: z.string().max(500) }),
  output: z.strictObject({
    /** Null when it was worked off and is gone; else why it was not. */
    failed: z.string().nullable(),
  }),
  refusals: ['not-found'],
  repeats: 'natural',
  timeoutMs: 60_000,
});
