import { z } from 'zod';
import { allow } from '../access.js';
import { CourseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { courseContent } from './course.js';

export const publishCourse = operation({
  name: 'catalog.publish-course.v1',
  http: post('/courses'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Publish a course, or a new version of it when its content differs',
  input: z.strictObject(courseContent),
  output: z.strictObject({
    course: CourseId,
    version: z.int(),
    outcome: z.enum(['created', 'new-version', 'unchanged']),
  }),
  refusals: ['doubled-lesson', 'unknown-skill', 'too-many-versions'],
  repeats: 'natural',
});
