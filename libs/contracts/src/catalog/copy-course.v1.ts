import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { authors } from './access.js';
import { DraftStarted } from './course-draft.js';

export const copyCourse = operation({
  name: 'catalog.copy-course.v1',
  http: post('/courses/{course}/copies'),
  access: authors(),
  summary: 'Begin a course of one’s own as a copy of one that is visible here, files and quizzes included',
  input: z.strictObject({ course: CourseId, key: Key }),
  output: DraftStarted,
  refusals: ['unknown-course', 'course-key-taken'],
  repeats: 'natural',
  timeoutMs: 5000,
});
