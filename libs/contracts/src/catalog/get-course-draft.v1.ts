import { z } from 'zod';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { authors } from './access.js';
import { CourseDraft } from './course-draft.js';

export const getCourseDraft = operation({
  name: 'catalog.get-course-draft.v1',
  http: get('/course-drafts/{course}'),
  access: authors(),
  summary: 'A draft with its lessons, and what keeps it from being published',
  input: z.strictObject({ course: CourseId }),
  output: CourseDraft,
  refusals: ['unknown-draft', 'draft-closed'],
  repeats: 'read',
  versioned: 'read',
});
