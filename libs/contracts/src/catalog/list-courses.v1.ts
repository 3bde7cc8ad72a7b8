import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Course } from './course.js';

export const listCourses = operation({
  name: 'catalog.list-courses.v1',
  http: get('/courses'),
  access: allow(
    'municipality-officer',
    'municipality-admin',
    'department-manager',
    'company-officer',
    'instructor',
    'learner',
    'auditor',
  ).inOwnMunicipality(),
  summary: 'The municipality’s courses, by key',
  input: z.strictObject(page),
  output: pageOf(Course),
  refusals: [],
  repeats: 'read',
});
