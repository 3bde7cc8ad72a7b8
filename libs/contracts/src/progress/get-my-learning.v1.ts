import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Day, Moment } from '../scalars.js';
import { ConsentState } from './consent.js';
import { Ending } from './enrolment.js';
import { LearningHours, LearningTime, LearningTimeAsked } from './learning-time.js';
import { LessonState, Missing, Resume } from './learning-state.js';
import { PinnedCourse } from './programme.js';
import { ProgrammePrivacy } from './programme-privacy.js';
import { Reason } from './reason.js';
import { MySeat } from './seat-ask.js';

export const getMyLearning = operation({
  name: 'progress.get-my-learning.v1',
  http: get('/my/learning'),
  access: allow('learner').onOwnRecords(),
  summary: 'The learner’s home: programmes, courses and how far each lesson is',
  input: z.strictObject({}),
  output: z.strictObject({
    enrolments: z.array(
      z.strictObject({
        enrolment: EnrolmentId,
        programme: ProgrammeId,
        name: z.string(),
        /** For whom it is: staff and companies report uses at work, job seekers do not. */
        audience: Audience.optional(),
        startsOn: Day,
        endsOn: Day,
        ending: Ending.nullable(),
        privacy: ProgrammePrivacy,
        consent: ConsentState,
        /** 学ぶ理由; null: not stated yet. */
        reason: Reason.nullable().optional(),
        /** The day the last course was completed, or null. */
        completedOn: Day.nullable(),
        /** Days until the programme ends, today not counted; negative: it is over. */
        daysLeft: z.int().optional(),
        /** Where I stopped, or what comes next; null: nothing is left to do. */
        resume: Resume.nullable().optional(),
        /** The last moment at which I learned here, or null. */
        lastAt: Moment.nullable().optional(),
        /** Hours that I may learn during working hours: as agreed for me, else as the programme plans; null: not said. */
        learningHours: LearningHours.nullable().optional(),
        /** What my manager agreed with me; null: nothing yet. */
        learningTime: LearningTime.nullable().optional(),
        /** What I asked for and nobody has answered; null: nothing. */
        learningTimeAsked: LearningTimeAsked.nullable().optional(),
        /** Of a joint purchase, where it was asked back; null: it was not. */
        seat: MySeat.nullable().optional(),
        /** Learned so far, of what is counted already: a few moments old. */
        seconds: z.int().optional(),
        courses: z.array(
          PinnedCourse.omit({ lessons: true }).extend({
            started: z.boolean(),
            completed: z.boolean(),
            completedOn: Day.nullable().optional(),
            /** Best score so far, where the course has a test. */
            score: z.number().nullable(),
            missing: Missing.optional(),
            /** The last day to complete it in time, by the programme’s path; null: the programme’s end. */
            dueOn: Day.nullable().optional(),
            /** Due before today and not completed. */
            late: z.boolean().optional(),
            /** Keys of courses to be completed before it may be begun; none once it was begun. */
            waitsFor: z.array(z.string()).optional(),
            lessons: z.array(
              z.strictObject({
                key: z.string(),
                minutes: z.int(),
                progress: z.number(),
                completed: z.boolean(),
                ...LessonState.pick({
                  title: true,
                  kind: true,
                  completedOn: true,
                  position: true,
                  score: true,
                }).partial().shape,
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
