import { z } from 'zod';
import { Day, Line, Moment } from '../scalars.js';
import { CheckMonths, WorkAnswer } from './placement-check.js';

const [without, work] = WorkAnswer.options;

/** Whom the municipality may ask about somebody's work. */
const employer = {
  /** What the company is called, as somebody entered it. */
  company: Line(100),
  /** Where it is written to. */
  email: z.email().max(254),
};

/** Whether a job seeker agrees that the company that employs them is asked about that; said again, it replaces. */
export const CompanyConsent = z.discriminatedUnion('agreed', [
  z.strictObject({ agreed: z.literal(false) }),
  z.strictObject({ agreed: z.literal(true), ...employer }),
]);
export type CompanyConsent = z.infer<typeof CompanyConsent>;

/** What saying so did. agreed: the company is written to; refused: it never was to be; withdrawn: its link has ended. */
export const ConsentKept = z.strictObject({ outcome: z.enum(['agreed', 'refused', 'withdrawn', 'unchanged']) });
export type ConsentKept = z.infer<typeof ConsentKept>;

/** What a company says: whether somebody works there, and of that work what only it knows. */
export const CompanyAnswer = z.discriminatedUnion('works', [without, work.omit({ related: true })]);
export type CompanyAnswer = z.infer<typeof CompanyAnswer>;

/** How a consent was said: by the person's mailed link or account, or on paper, entered by the office. */
export const ConsentWay = z.enum(['link', 'account', 'paper']);
export type ConsentWay = z.infer<typeof ConsentWay>;

/** A company that is asked about somebody's work at one checkpoint, and all that was said about asking it. */
export const CompanyCheck = z.strictObject({
  months: CheckMonths,
  /** waiting: it is written to and has not answered; link-ended: it did not in time. */
  state: z.enum(['refused', 'waiting', 'link-ended', 'answered', 'withdrawn']),
  /** Of the last agreement; null: there never was one. */
  company: z.string().nullable(),
  email: z.string().nullable(),
  /** Until when the company may answer; null: its mail has not gone yet. */
  until: Moment.nullable(),
  /** Oldest first. */
  said: z.array(
    z.strictObject({
      agreed: z.boolean(),
      company: z.string().nullable(),
      way: ConsentWay,
      /** The day on the paper, or on which it was said. */
      saidOn: Day,
      at: Moment,
    }),
  ),
});
export type CompanyCheck = z.infer<typeof CompanyCheck>;
