import { z } from 'zod';
import { allowMembers } from '../access.js';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Course } from './course.js';

export const getCourse = operation({
  name: 'catalog.get-course.v1',
  http: get('/courses/{course}'),
  access: allowMembers(),
  summary: 'A course with its lessons, in its newest or the named version',
  input: z.strictObject({ course: CourseId, version: z.int().min(1).optional() }),
  output: Course,
  refusals: ['unknown-course'],
  repeats: 'read',
});
