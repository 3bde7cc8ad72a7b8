import { z } from 'zod';
import { AccountId } from '../ids.js';
import { RetainedProgramme } from '../progress/retained-programme.js';
import { Moment } from '../scalars.js';

/** The work of erasing what is personal of a programme whose 文書保存年限 is over. */
export const RetentionRun = z.strictObject({
  status: z.enum(['waiting', 'running', 'done']),
  /** Null: the programme says that nobody need confirm. */
  confirmedBy: AccountId.nullable(),
  confirmedAt: Moment,
  /** Enrolments erased so far, of all that go. */
  progress: z.strictObject({ done: z.int(), total: z.int() }),
  doneAt: Moment.nullable(),
});

/** A programme whose retention is over, and that still has something personal. */
export const DueRetention = RetainedProgramme.omit({ municipality: true }).extend({ run: RetentionRun.nullable() });
