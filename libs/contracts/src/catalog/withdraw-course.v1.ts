import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Moment } from '../scalars.js';
import { office } from './access.js';

export const withdrawCourse = operation({
  name: 'catalog.withdraw-course.v1',
  http: post('/courses/{course}/withdrawal'),
  access: office(),
  summary: 'Withdraw a course: no new programme takes it; publishing it again brings it back',
  input: z.strictObject({ course: CourseId }),
  output: z.strictObject({ course: CourseId, withdrawnAt: Moment }),
  refusals: ['unknown-course'],
  repeats: 'natural',
});
