import { z } from 'zod';
import { allowMembers } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Course } from './course.js';

export const listCourses = operation({
  name: 'catalog.list-courses.v1',
  http: get('/courses'),
  access: allowMembers(),
  summary: 'The municipality’s courses, by key',
  input: z.strictObject(page),
  output: pageOf(Course),
  refusals: [],
  repeats: 'read',
});
