import { z } from 'zod';
import { CourseId } from '../ids.js';
import { Key, Line, Moment } from '../scalars.js';
import { courseFacts, CourseLesson, PassScore } from './course.js';

/** What keeps a draft from being published. pass-score-with-quiz: a quiz has its own pass mark, a second one confuses. */
export const DraftProblem = z.enum(['no-lessons', 'pass-score-with-quiz']);
export type DraftProblem = z.infer<typeof DraftProblem>;

/** A course that is being written. `version` is the draft's own: it goes up with every change. */
export const CourseDraft = z.strictObject({
  course: CourseId,
  key: Key,
  title: Line(200),
  lessons: z.array(CourseLesson),
  passScore: PassScore,
  ...courseFacts,
  minutes: z.int(),
  /** The published version that it began from; null: a new course, or a copy. */
  basedOn: z.int().nullable(),
  problems: z.array(DraftProblem),
  version: z.int(),
  savedAt: Moment,
});

export const DraftStarted = z.strictObject({
  course: CourseId,
  version: z.int(),
  /** `already`: there is an open draft of this course; it is as it was. */
  outcome: z.enum(['created', 'already']),
});
