import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, post } from '../operation.js';
import { office } from './access.js';

export const publishCourseDraft = operation({
  name: 'catalog.publish-course-draft.v1',
  http: post('/course-drafts/{course}/publication'),
  access: office(),
  summary: 'Publish a draft as the course’s next version; programmes keep the versions they pinned',
  input: z.strictObject({ course: CourseId, version: z.int().min(1) }),
  output: z.strictObject({
    course: CourseId,
    /** The draft's. */
    version: z.int(),
    /** The course's version with this content. */
    published: z.int(),
    outcome: z.enum(['created', 'new-version', 'unchanged']),
  }),
  refusals: ['unknown-draft', 'draft-closed', 'draft-not-ready', 'too-many-versions', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
