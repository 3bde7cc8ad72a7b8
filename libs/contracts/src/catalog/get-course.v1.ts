import { z } from 'zod';
import { allow } from '../access.js';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Course } from './course.js';

export const getCourse = operation({
  name: 'catalog.get-course.v1',
  http: get('/courses/{course}'),
  access: allow(
    'municipality-officer',
    'municipality-admin',
    'department-manager',
    'company-officer',
    'instructor',
    'learner',
    'auditor',
  ).inOwnMunicipality(),
  summary: 'A course with its lessons, in its newest or the named version',
  input: z.strictObject({ course: CourseId, version: z.int().min(1).optional() }),
  output: Course,
  refusals: ['unknown-course'],
  repeats: 'read',
});
