import { z } from 'zod';
import { CourseId } from '../ids.js';
import { Key, Line } from '../scalars.js';

export const Lesson = z.strictObject({
  key: Key,
  title: Line(200).optional(),
  /** 標準学習時間 of the lesson, in minutes. */
  minutes: z.int().min(1).max(6000),
});

/** What the office writes. Publishing the same content again makes no new version. */
export const courseContent = {
  key: Key,
  title: Line(200),
  lessons: z.array(Lesson).min(1).max(200),
  /** Points of 100 needed in the course’s test; null = no test. */
  passScore: z.int().min(0).max(100).nullable().default(null),
};

export const Course = z.strictObject({
  course: CourseId,
  ...courseContent,
  passScore: z.int().nullable(),
  version: z.int().min(1),
  /** Sum of the lessons’ minutes. */
  minutes: z.int(),
});
