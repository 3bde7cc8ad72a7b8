import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { authors } from './access.js';
import { CourseDraft } from './course-draft.js';

export const listCourseDrafts = operation({
  name: 'catalog.list-course-drafts.v1',
  http: get('/course-drafts'),
  access: authors(),
  summary: 'The municipality’s open drafts, by key',
  input: z.strictObject(page),
  output: pageOf(
    CourseDraft.pick({
      course: true,
      key: true,
      title: true,
      basedOn: true,
      minutes: true,
      version: true,
      savedAt: true,
    }),
  ),
  refusals: [],
  repeats: 'read',
});
