import { z } from 'zod';
import { Key, Line, Markdown } from '../scalars.js';
import { QuizRules } from './course.js';

/** What is told after grading: always, when it was right, when it was wrong. */
const Feedback = z.strictObject({
  always: Markdown(1000).optional(),
  right: Markdown(1000).optional(),
  wrong: Markdown(1000).optional(),
});

const asked = {
  key: Key,
  text: Markdown(2000).min(1),
  points: z.int().min(1).max(100).default(1),
  feedback: Feedback.optional(),
};
const Choice = z.strictObject({
  key: Key,
  text: Markdown(500).min(1),
  correct: z.boolean(),
  /** Told to whoever chose it. */
  feedback: Markdown(500).optional(),
});
const choices = z.array(Choice).min(2).max(20);

/**
 * A question with its answer. single-choice: one right choice; multiple-choice: right when exactly the right ones are
 * chosen; short-text: compared without regard to width, case and space; number: within the tolerance.
 */
export const Question = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), ...asked, choices }),
  z.strictObject({ type: z.literal('multiple-choice'), ...asked, choices }),
  z.strictObject({ type: z.literal('true-false'), ...asked, answer: z.boolean() }),
  z.strictObject({ type: z.literal('short-text'), ...asked, accepted: z.array(Line(200)).min(1).max(20) }),
  z.strictObject({
    type: z.literal('number'),
    ...asked,
    value: z.number().min(-1e12).max(1e12),
    tolerance: z.number().min(0).max(1e12).default(0),
  }),
]);
export type Question = z.infer<typeof Question>;

/** A quiz as its author writes it. `questions` is its bank; an attempt is asked `ask` of them, or all. */
export const Quiz = z.strictObject({
  ...QuizRules.shape,
  introduction: Markdown(5000).optional(),
  questions: z.array(Question).min(1).max(200),
  ask: z.int().min(1).max(200).optional(),
  /** Questions and choices in another order each attempt. */
  shuffle: z.boolean().default(true),
  /** Told after grading. */
  feedback: z.strictObject({ passed: Markdown(1000).optional(), failed: Markdown(1000).optional() }).optional(),
});
export type Quiz = z.infer<typeof Quiz>;

/** A question as a learner sees it: nothing tells the answer. */
export const AskedQuestion = z.strictObject({
  key: Key,
  type: z.enum(['single-choice', 'multiple-choice', 'true-false', 'short-text', 'number']),
  text: z.string(),
  points: z.int(),
  /** Of single- and multiple-choice. */
  choices: z.array(z.strictObject({ key: Key, text: z.string() })).optional(),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/**
 * A learner's answer: the keys chosen (`true` or `false` of a true-false question), or the text written (also of a
 * number). A question without an answer earns nothing.
 */
export const Answer = z.strictObject({
  question: Key,
  choices: z.array(Key).max(20).optional(),
  text: z.string().max(500).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** What became of an attempt. */
export const QuizResult = z.strictObject({
  /** Points of 100, not rounded. */
  score: z.number(),
  passed: z.boolean(),
  points: z.int(),
  of: z.int(),
  feedback: z.string().nullable(),
  questions: z.array(
    z.strictObject({
      question: Key,
      correct: z.boolean(),
      points: z.int(),
      of: z.int(),
      feedback: z.array(z.string()),
    }),
  ),
});
export type QuizResult = z.infer<typeof QuizResult>;
