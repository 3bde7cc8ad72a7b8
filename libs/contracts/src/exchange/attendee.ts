import { z } from 'zod';
import { AttendeeId, MunicipalityCode } from '../ids.js';
import { Line, Moment } from '../scalars.js';
import { ChallengeKind, Stage } from './challenge.js';

/** What the questionnaire before a meeting asks each who comes. */
export const questionnaireAnswer = {
  /** Themes of the meeting, the dearest first. */
  choices: z.array(Line(40)).max(3),
  stage: Stage,
  challenge: ChallengeKind,
  /** What challenge it is, in own words; of `other` only. */
  otherChallenge: Line(100).nullable(),
  /** What others could learn from us. */
  offers: Line(400).nullable(),
};
export const QuestionnaireAnswer = z.strictObject(questionnaireAnswer);
export type QuestionnaireAnswer = z.infer<typeof QuestionnaireAnswer>;

/** Whether somebody came: `expected` until it is said. */
export const Attendance = z.enum(['expected', 'there', 'absent']);
export type Attendance = z.infer<typeof Attendance>;

/** Somebody who takes part, or waits for a place. */
export const Attendee = z.strictObject({
  attendee: AttendeeId,
  municipality: MunicipalityCode,
  /** As it was called when they applied. */
  municipalityName: z.string(),
  name: z.string(),
  department: z.string(),
  appliedAt: Moment,
  /** The place in the waiting list, from 1; null for who takes part. */
  waiting: z.int().nullable(),
  attendance: Attendance,
  answer: QuestionnaireAnswer.nullable(),
});
export type Attendee = z.infer<typeof Attendee>;
