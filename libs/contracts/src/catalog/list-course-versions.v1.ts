import { z } from 'zod';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment, page, pageOf } from '../scalars.js';
import { authors } from './access.js';

/** How many lessons, and the first five by their titles, or by their keys where they have none. */
const Lessons = z.strictObject({ count: z.int(), names: z.array(z.string()) });

/** What a version changed of the one before. */
const Changes = z.strictObject({
  told: z.array(
    z.enum(['title', 'description', 'level', 'skills', 'designation', 'subtitled', 'language', 'pass-score']),
  ),
  added: Lessons,
  removed: Lessons,
  /** Their title, minutes or content. */
  rewritten: Lessons,
  /** Whether those that stayed stand in another order. */
  reordered: z.boolean(),
});
export type Changes = z.infer<typeof Changes>;

export const listCourseVersions = operation({
  name: 'catalog.list-course-versions.v1',
  http: get('/courses/{course}/versions'),
  access: authors(),
  summary: 'The published versions of an own course, the newest first',
  input: z.strictObject({ course: CourseId, ...page }),
  output: pageOf(
    z.strictObject({
      version: z.int(),
      publishedAt: Moment,
      title: z.string(),
      lessons: z.int(),
      minutes: z.int(),
      /** Not of the first one. */
      changes: Changes.optional(),
    }),
  ),
  refusals: ['unknown-course'],
  repeats: 'read',
});
