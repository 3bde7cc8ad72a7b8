import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';

export const describeSeatUse = operation({
  name: 'progress.describe-seat-use.v1',
  access: allowService('procurement'),
  summary:
    'How many of these seats of the municipality’s people were learned with, and how much was completed; nothing of one person',
  input: z.strictObject({
    /** Who had a seat on which days, both included. */
    seats: z
      .array(z.strictObject({ person: PersonId, from: Day, until: Day }))
      .min(1)
      .max(1000),
  }),
  output: z.strictObject({
    /** Seats whose holder learned on at least one of these days. */
    active: z.int(),
    /** Enrolments of the holders that were completed on one of these days, each once. */
    completions: z.int(),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 5000,
});
