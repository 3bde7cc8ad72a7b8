import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { authors } from './access.js';
import { Course } from './course.js';

export const listSharedCourses = operation({
  name: 'catalog.list-shared-courses.v1',
  http: get('/shared-courses'),
  access: authors(),
  summary: 'Courses of other municipalities that are shown to this one',
  input: z.strictObject(page),
  output: pageOf(Course),
  refusals: [],
  repeats: 'read',
});
