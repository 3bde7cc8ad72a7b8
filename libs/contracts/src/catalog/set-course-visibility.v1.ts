import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { office } from './access.js';
import { Visibility } from './visibility.js';

export const setCourseVisibility = operation({
  name: 'catalog.set-course-visibility.v1',
  http: put('/courses/{course}/visibility'),
  access: office(),
  summary: 'Say who else sees a course; programmes that have pinned it keep it',
  input: z.strictObject({ course: CourseId, visibility: Visibility }),
  output: z.strictObject({ course: CourseId, visibility: Visibility }),
  refusals: ['unknown-course', 'purchase-not-found'],
  repeats: 'natural',
  timeoutMs: 5000,
});
