import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Key, Line } from '../scalars.js';
import { authors } from './access.js';
import { DraftStarted } from './course-draft.js';

export const startCourseDraft = operation({
  name: 'catalog.start-course-draft.v1',
  http: post('/course-drafts'),
  access: authors(),
  summary: 'Begin to write a new course',
  input: z.strictObject({ key: Key, title: Line(200) }),
  output: DraftStarted,
  refusals: ['course-key-taken'],
  repeats: 'natural',
});
