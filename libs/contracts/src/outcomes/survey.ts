import { z } from 'zod';
import { Day, Key, Markdown, Moment } from '../scalars.js';
import { Wave } from './outcome.js';
import { QuestionnaireItem } from './questionnaire.js';

/** An answer to one item, or to one row of a matrix: exactly what the item’s type takes. */
export const ItemAnswer = z.strictObject({
  item: Key,
  row: Key.optional(),
  points: z.int().min(1).max(10).optional(),
  choices: z.array(Key).min(1).max(20).optional(),
  text: Markdown(1000).min(1).optional(),
});
export type ItemAnswer = z.infer<typeof ItemAnswer>;
export const ItemAnswers = z.array(ItemAnswer).max(400);

/** What a programme asks at a wave, and when. */
export const PlannedWave = z.strictObject({
  wave: Wave,
  questionnaire: Key,
  /** Left out: the newest when the plan is made. */
  version: z.int().min(1),
  /** T0: days after enrolment; T1: after completion; T2, T3: after completion and three, six months. */
  afterDays: z.int().min(0).max(180).default(0),
  openDays: z.int().min(1).max(180).default(30),
  /** Answers lie apart from people, and cannot be changed once sent. */
  anonymous: z.boolean().default(false),
});
export type PlannedWave = z.infer<typeof PlannedWave>;

/** A survey as it is answered. */
export const SurveyForm = z.strictObject({
  programme: z.string(),
  wave: Wave,
  title: z.string(),
  anonymous: z.boolean(),
  items: z.array(QuestionnaireItem),
  /** The last day it can be answered, in Japan. */
  closesOn: Day,
  closed: z.boolean(),
  answered: z.boolean(),
  /** What was answered so far; of an anonymous survey, nothing. */
  answers: ItemAnswers,
  /** When it was answered and changed. */
  times: z.array(Moment),
});
