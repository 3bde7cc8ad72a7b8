import { z } from 'zod';
import { allow } from '../access.js';
import { Answer, QuizResult } from '../catalog/quiz.js';
import { CourseId, EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { Blocked } from './enrolment.js';

export const submitQuizAttempt = operation({
  name: 'progress.submit-quiz-attempt.v1',
  http: post('/my/enrolments/{enrolment}/courses/{course}/lessons/{lesson}/attempts'),
  access: allow('learner').onOwnRecords(),
  summary: 'Hand in answers to a quiz; they are graded here and counted once',
  input: z.strictObject({
    enrolment: EnrolmentId,
    course: CourseId,
    lesson: Key,
    /** Chosen by the sender for this attempt; the same again with the same answers gives the same result. */
    attempt: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/),
    answers: z.array(Answer).max(200),
    /** Time spent on it. */
    seconds: z.int().min(0).max(86_400).default(0),
  }),
  output: z.strictObject({
    ...QuizResult.shape,
    /** The how-many-th attempt it was. */
    number: z.int(),
    /** Null: as many as one likes. */
    attemptsLeft: z.int().nullable(),
  }),
  refusals: [
    'unknown-enrolment',
    'unknown-course',
    'lesson-not-found',
    'enrolment-ended',
    'seat-given-back',
    ...Blocked.options,
    'outside-period',
    'prerequisite-missing',
    'not-a-quiz',
    'question-not-asked',
    'attempt-reused',
    'no-attempts-left',
    'busy',
  ],
  repeats: 'natural',
  audit: 'never',
  timeoutMs: 5000,
});
