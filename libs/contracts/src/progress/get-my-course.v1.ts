import { z } from 'zod';
import { allow } from '../access.js';
import { courseFacts } from '../catalog/course.js';
import { CourseId, EnrolmentId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { Ending } from './enrolment.js';
import { LessonState, Missing, Resume } from './learning-state.js';

export const getMyCourse = operation({
  name: 'progress.get-my-course.v1',
  http: get('/my/enrolments/{enrolment}/courses/{course}'),
  access: allow('learner').onOwnRecords(),
  summary: 'A course of mine as my programme pinned it: its lessons, how far I am, where to go on and what is missing',
  input: z.strictObject({ enrolment: EnrolmentId, course: CourseId }),
  output: z.strictObject({
    enrolment: EnrolmentId,
    programme: z.strictObject({ programme: ProgrammeId, name: z.string(), startsOn: Day, endsOn: Day }),
    ending: Ending.nullable(),
    /** Days until the programme ends, today not counted; negative: it is over. */
    daysLeft: z.int(),
    course: CourseId,
    /** The pinned version: files are fetched by it. */
    version: z.int(),
    title: z.string(),
    ...courseFacts,
    minutes: z.int(),
    started: z.boolean(),
    /** The day it was completed, or null. */
    completedOn: Day.nullable(),
    lessons: z.array(LessonState),
    missing: Missing,
    next: Resume.nullable(),
    /** The last day to complete it in time, by the programme’s path; null: the programme’s end. */
    dueOn: Day.nullable().optional(),
    /** Courses to be completed before it may be begun; none once it was begun. */
    waitsFor: z.array(z.strictObject({ course: CourseId, key: z.string(), title: z.string() })).optional(),
  }),
  refusals: ['unknown-enrolment', 'unknown-course'],
  repeats: 'read',
});
