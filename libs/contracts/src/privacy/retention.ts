import { z } from 'zod';
import { AccountId, ProgrammeId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

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
export const DueRetention = z.strictObject({
  programme: ProgrammeId,
  key: z.string(),
  name: z.string(),
  fiscalYear: z.int(),
  endsOn: Day,
  retentionYears: z.int(),
  /** From this day on. */
  dueOn: Day,
  automatic: z.boolean(),
  enrolments: z.int(),
  run: RetentionRun.nullable(),
});
