import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Line } from '../scalars.js';
import { authors } from './access.js';
import { CourseDraft } from './course-draft.js';
import { courseFacts, Lesson, PassScore } from './course.js';

export const saveCourseDraft = operation({
  name: 'catalog.save-course-draft.v1',
  http: put('/course-drafts/{course}'),
  access: authors(),
  summary: 'Save what is told of the course and the order of its lessons; content stays, lessons not named are removed',
  input: z.strictObject({
    course: CourseId,
    version: z.int().min(1),
    title: Line(200),
    lessons: z.array(Lesson).max(200),
    passScore: PassScore.default(null),
    ...courseFacts,
  }),
  output: CourseDraft,
  refusals: ['unknown-draft', 'draft-closed', 'doubled-lesson', 'unknown-skill', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
