import { z } from 'zod';
import { MailOutcome } from '../mails/index.js';
import { EnrolmentId, PersonId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

/** After so many days without learning a seat is asked back. */
export const IdleDays = z.int().min(14).max(180);

/**
 * asked: whoever learns or says so before the day keeps the seat; kept; released: it went back; over: nothing is asked any
 * more, since the rule or the programme changed or the enrolment ended.
 */
export const SeatAskState = z.enum(['asked', 'kept', 'released', 'over']);
export type SeatAskState = z.infer<typeof SeatAskState>;

/** Somebody whose seat was asked back. */
export const SeatAsk = z.strictObject({
  enrolment: EnrolmentId,
  person: PersonId,
  name: z.string().nullable(),
  /** The last day with learning, or on which the seat began or was kept. */
  idleSince: Day,
  askedAt: Moment,
  state: SeatAskState,
  /** What became of the mail: nothing goes back without one that was sent. */
  mail: MailOutcome,
  /** The day told in the mail; null: none was sent. */
  goesBackOn: Day.nullable(),
  endedAt: Moment.nullable(),
  /** By what it was kept; null: it was not. */
  keptBy: z.enum(['learning', 'learner', 'office']).nullable(),
  /** Why the office kept it. */
  reason: z.string().nullable(),
});

/** What a learner is told of a seat that was asked back. */
export const MySeat = z.strictObject({
  /** given-back: lessons open again with another seat; waiting: for that one. */
  state: z.enum(['asked', 'given-back', 'waiting']),
  /** The day on which it goes back, unless I learn or say that I keep it. */
  goesBackOn: Day.nullable(),
  /** In line, from 1; null: I do not wait, or the seat is on its way. */
  place: z.int().nullable(),
});
