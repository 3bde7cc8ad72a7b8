import { z } from 'zod';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment, page, pageOf } from '../scalars.js';
import { authors } from './access.js';

export const listCourseVersions = operation({
  name: 'catalog.list-course-versions.v1',
  http: get('/courses/{course}/versions'),
  access: authors(),
  summary: 'The published versions of an own course, the newest first',
  input: z.strictObject({ course: CourseId, ...page }),
  output: pageOf(
    z.strictObject({
      version: z.int(),
      publishedAt: Moment,
      title: z.string(),
      lessons: z.int(),
      minutes: z.int(),
    }),
  ),
  refusals: ['unknown-course'],
  repeats: 'read',
});
