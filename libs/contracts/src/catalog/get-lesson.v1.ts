import { z } from 'zod';
import { orService } from '../access.js';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Key } from '../scalars.js';
import { authors } from './access.js';
import { Lesson } from './course.js';
import { ShownContent } from './lesson-content.js';

export const getLesson = operation({
  name: 'catalog.get-lesson.v1',
  http: get('/courses/{course}/versions/{version}/lessons/{lesson}'),
  access: orService(authors(), 'progress-tracking'),
  summary: 'A lesson as learners see it; whoever learns asks for it by enrolment',
  input: z.strictObject({
    course: CourseId,
    version: z.int().min(1),
    lesson: Key,
    /** The questions of the attempt with this seed. Left out: all of them. */
    seed: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    course: CourseId,
    version: z.int(),
    lesson: Lesson,
    content: ShownContent,
  }),
  refusals: ['unknown-course', 'lesson-not-found'],
  repeats: 'read',
});
