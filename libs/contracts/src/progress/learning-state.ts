import { z } from 'zod';
import { LessonKind } from '../catalog/course.js';
import { CourseId } from '../ids.js';
import { Day, Key } from '../scalars.js';

/** How far a learner is with a lesson. */
export const LessonState = z.strictObject({
  key: Key,
  title: z.string().nullable(),
  kind: LessonKind,
  minutes: z.int(),
  completed: z.boolean(),
  /** The day it was completed, or null. */
  completedOn: Day.nullable().optional(),
  /** Share seen, 0 to 1. */
  progress: z.number(),
  /** Seconds into the lesson where the learner stopped, on whatever device; null: not told. */
  position: z.number().nullable(),
  /** Of a quiz: the best score so far, of 100; null: not tried. */
  score: z.number().nullable(),
});
export type LessonState = z.infer<typeof LessonState>;

/** Where to go on: the lesson, how long it still takes, and where in it the learner stopped. */
export const Resume = z.strictObject({
  course: CourseId,
  lesson: Key,
  title: z.string().nullable(),
  kind: LessonKind,
  minutesLeft: z.int(),
  position: z.number().nullable(),
});
export type Resume = z.infer<typeof Resume>;

/** What is missing to complete a course (「あと2レッスンと確認テスト」). All zero and no score: nothing. */
export const Missing = z.strictObject({
  /** Lessons that are no quiz. */
  lessons: z.int(),
  quizzes: z.int(),
  minutes: z.int(),
  /** Points of 100 that the course's test needs and has not reached. */
  passScore: z.int().nullable(),
});
export type Missing = z.infer<typeof Missing>;
