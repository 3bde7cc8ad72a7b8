import { z } from 'zod';
import { allow } from '../access.js';
import { ShownContent } from '../catalog/lesson-content.js';
import { CourseId, EnrolmentId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Key } from '../scalars.js';
import { LessonState } from './learning-state.js';

export const getMyLesson = operation({
  name: 'progress.get-my-lesson.v1',
  http: get('/my/enrolments/{enrolment}/courses/{course}/lessons/{lesson}'),
  access: allow('learner').onOwnRecords(),
  summary: 'A lesson of mine: what it teaches, how far I am; of a quiz the questions of my next attempt',
  input: z.strictObject({ enrolment: EnrolmentId, course: CourseId, lesson: Key }),
  output: z.strictObject({
    enrolment: EnrolmentId,
    course: CourseId,
    version: z.int(),
    state: LessonState,
    content: ShownContent,
    /** Of a quiz: attempts that are left; null: as many as one likes, or no quiz. */
    attemptsLeft: z.int().nullable(),
    /** Key of the lesson after it; null: it is the last. */
    after: Key.nullable(),
  }),
  refusals: [
    'unknown-enrolment',
    'unknown-course',
    'lesson-not-found',
    'enrolment-ended',
    'seat-given-back',
    'prerequisite-missing',
  ],
  repeats: 'read',
});
