import { z } from 'zod';
import { AccountId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

/**
 * missing: nobody has consented, or to an older notice only; withdrawn: the last word is no. Both keep anything new from
 * being recorded of the enrolment; what was recorded before stays.
 */
export const ConsentState = z.enum(['not-needed', 'missing', 'given', 'withdrawn']);
export type ConsentState = z.infer<typeof ConsentState>;

/** One word of the person's about an enrolment; the last one counts, none is ever changed. */
export const ConsentAct = z.strictObject({
  act: z.enum(['given', 'withdrawn']),
  notice: z.string(),
  at: Moment,
  /** own: said by the person here; office: on paper, recorded by the office. */
  by: z.enum(['own', 'office']),
  account: AccountId.nullable(),
  /** The day on the paper. */
  paperOn: Day.nullable(),
});
