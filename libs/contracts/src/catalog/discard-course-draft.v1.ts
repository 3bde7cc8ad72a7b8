import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation } from '../operation.js';
import { authors } from './access.js';

export const discardCourseDraft = operation({
  name: 'catalog.discard-course-draft.v1',
  http: { method: 'DELETE', path: '/course-drafts/{course}', status: 200 },
  access: authors(),
  summary: 'Give a draft up; published versions stay',
  input: z.strictObject({ course: CourseId }),
  output: z.strictObject({ course: CourseId }),
  refusals: ['unknown-draft'],
  repeats: 'natural',
});
