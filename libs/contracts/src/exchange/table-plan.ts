import { z } from 'zod';
import { AttendeeId, MeetingId, MunicipalityCode } from '../ids.js';
import { Line, Moment } from '../scalars.js';

/** The rounds of a meeting: in each people sit anew. */
export const Round = z.int().min(1).max(5);

/** The same sentence in both languages. */
const Words = z.strictObject({ ja: z.string(), en: z.string() });

export const Seat = z.strictObject({
  attendee: AttendeeId,
  name: z.string(),
  department: z.string(),
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** Which of their choices the table’s theme is; null for a theme that was not chosen. */
  choice: z.int().nullable(),
  /** Why here. */
  why: Words,
});
export type Seat = z.infer<typeof Seat>;

const planRules = [
  'no-seat',
  'two-seats',
  'unknown-person',
  'unknown-table',
  'over-seats',
  'too-few-at-table',
  'same-municipality',
  'stage-mix',
] as const;

/** Who sits where in a round of a meeting, and why. */
export const TablePlan = z.strictObject({
  meeting: MeetingId,
  round: Round,
  tables: z.array(z.strictObject({ table: z.string(), theme: z.string(), seats: z.int(), people: z.array(Seat) })),
  /** Who takes part and has no seat: came to it after the plan was made. */
  unseated: z.array(z.strictObject({ attendee: AttendeeId, name: z.string(), municipalityName: z.string() })),
  /** First choice 3, second 2, third 1, summed over everybody. */
  choiceScore: z.int(),
  /** Everybody’s first choice. */
  mostPoints: z.int(),
  /** No plan that holds the rules has a higher score: false when time ran out, when it was changed by hand, or when people, answers, tables or rounds before are others since. */
  isBest: z.boolean(),
  /** Pairs of one municipality at one table of which it is known that every plan has them. */
  unavoidablePairs: z.int(),
  /** Pairs who sat together in a round before. */
  metAgain: z.int(),
  /** What is against the rules, and where. */
  broken: z.array(z.strictObject({ rule: z.enum(planRules), tables: z.array(z.string()), words: Words })),
  /** Who sits elsewhere since people were seated anew last. */
  moved: z.array(AttendeeId),
  composedAt: Moment,
  /** Changes by hand since it was composed, with the reason where a rule was broken for it. */
  changes: z.array(z.strictObject({ at: Moment, people: z.int(), reason: Line(200).nullable() })),
  version: z.int(),
});
export type TablePlan = z.infer<typeof TablePlan>;
