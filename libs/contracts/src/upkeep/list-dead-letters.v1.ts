import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Moment, pageOf } from '../scalars.js';

export const listDeadLetters = operation({
  name: 'upkeep.list-dead-letters.v1',
  ofEach: true,
  access: allowService('admin', 'member-registry'),
  summary: 'Events that the service could not work off, by id; what is in them is not told',
  input: z.strictObject({ cursor: z.string().max(500).optional() }),
  output: pageOf(
    z.strictObject({
      /** `<consumer>/<message id>`. */
      letter: z.string(),
      consumer: z.string(),
      subject: z.string(),
      /** What the consumer said, the last time. */
      reason: z.string(),
      deliveries: z.int(),
      at: Moment,
      /** How often somebody had it worked off once more, in vain, and when last. */
      replays: z.int().optional(),
      replayedAt: Moment.nullable().optional(),
    }),
  ),
  refusals: [],
  repeats: 'read',
});
