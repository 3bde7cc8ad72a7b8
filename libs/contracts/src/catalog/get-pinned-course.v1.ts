import { z } from 'zod';
import { allowService } from '../access.js';
import { CourseId } from '../ids.js';
import { operation } from '../operation.js';
import { Course } from './course.js';

/** A programme keeps what it pinned, whoever may see the course today. */
export const getPinnedCourse = operation({
  name: 'catalog.get-pinned-course.v1',
  access: allowService('progress-tracking'),
  summary: 'A version of a course that a programme has pinned, of any municipality',
  input: z.strictObject({ course: CourseId, version: z.int().min(1) }),
  output: Course,
  refusals: ['unknown-course'],
  repeats: 'read',
});
