import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { authors } from './access.js';
import { DraftStarted } from './course-draft.js';

export const reviseCourse = operation({
  name: 'catalog.revise-course.v1',
  http: post('/courses/{course}/draft'),
  access: authors(),
  summary: 'Open a draft of a published course, from its newest version',
  input: z.strictObject({ course: CourseId }),
  output: DraftStarted,
  refusals: ['unknown-course'],
  repeats: 'natural',
});
