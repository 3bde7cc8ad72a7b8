import { z } from 'zod';
import { allow, either } from '../access.js';
import { CourseId, EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Key, Moment } from '../scalars.js';
import { Blocked } from './enrolment.js';

export const LearningEvent = z.strictObject({
  /** Chosen by the sender; the same id again with the same body is a duplicate and changes nothing. */
  id: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/),
  enrolmentId: EnrolmentId,
  courseId: CourseId,
  lessonId: Key.nullable(),
  kind: z.enum(['progressed', 'completed', 'scored']),
  /** Share of the lesson seen, 0 to 1. */
  progress: z.number().min(0).max(1).optional(),
  /** Seconds into the lesson where the learner is: there another device goes on. */
  position: z.number().min(0).max(86_400).optional(),
  /** Points of 100. */
  score: z.number().min(0).max(100).optional(),
  seconds: z.int().min(0).max(86_400),
  at: Moment,
});
export type LearningEvent = z.infer<typeof LearningEvent>;

export const recordLearningEvents = operation({
  name: 'progress.record-learning-events.v1',
  http: post('/learning-events'),
  access: either(allow('municipality-officer').withScope('backfill'), allow('learner').onOwnRecords()),
  summary: 'Record what was learned; each event is answered on its own',
  input: z.strictObject({ sentAt: Moment, events: z.array(LearningEvent).min(1).max(50) }),
  output: z.strictObject({
    results: z.array(
      z.discriminatedUnion('result', [
        z.strictObject({ id: z.string(), result: z.enum(['accepted', 'duplicate']) }),
        z.strictObject({
          id: z.string(),
          result: z.literal('refused'),
          code: z.enum([
            'event-id-reused',
            'unknown-enrolment',
            'course-not-in-programme',
            'lesson-missing',
            'unknown-lesson',
            'score-missing',
            'score-not-trusted',
            'completion-not-trusted',
            'future-time',
            'too-many-events',
            ...Blocked.options,
          ]),
        }),
      ]),
    ),
  }),
  refusals: ['busy'],
  repeats: 'natural',
  audit: 'never',
});
