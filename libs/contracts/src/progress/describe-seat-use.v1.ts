import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId, ProgrammeId, PurchaseId } from '../ids.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';

export const describeSeatUse = operation({
  name: 'progress.describe-seat-use.v1',
  access: allowService('procurement'),
  summary:
    'How many of these seats of the municipality’s people were learned with, and how much was completed; nothing of one person',
  input: z.strictObject({
    /** Of what the seats are: programmes that take theirs from it count for each of them; left out: none. */
    purchase: PurchaseId.optional(),
    /** Who had a seat on which days, both included; for which programmes, or left out: for any. */
    seats: z
      .array(
        z.strictObject({
          person: PersonId,
          from: Day,
          until: Day,
          programmes: z.array(ProgrammeId).min(1).max(100).optional(),
        }),
      )
      .min(1)
      .max(1000),
  }),
  output: z.strictObject({
    /** Seats whose holder learned in such a programme on at least one of these days. */
    active: z.int(),
    /** Enrolments of the holders in such programmes that were completed on one of these days, each once. */
    completions: z.int(),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 5000,
});
