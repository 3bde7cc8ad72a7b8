import { z } from 'zod';
import { whoSeesPeople } from '../registry/who-sees-people.js';
import { DepartmentId, EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { LearningHours } from './learning-time.js';
import { HowFar, LateCourse, Standing } from './standing.js';

export const listProgrammeLearners = operation({
  name: 'progress.list-programme-learners.v1',
  http: get('/programmes/{programme}/learners'),
  access: whoSeesPeople(),
  summary: 'Who learns in a programme and how far they are; who is behind',
  input: z.strictObject({
    programme: ProgrammeId,
    ...page,
    standing: Standing.optional(),
    /** With all departments below it, as of today. */
    department: DepartmentId.optional(),
    /** `share`: least done first; `-share`: most done first; `last`: longest away first; `-last`: last seen first. */
    sort: z.enum(['share', '-share', 'last', '-last']).default('share'),
  }),
  output: pageOf(
    HowFar.extend({
      enrolment: EnrolmentId,
      person: PersonId,
      name: z.string(),
      kana: z.string().nullable(),
      /** Path of the department, or the company’s name. */
      group: z.array(z.string()),
      /** 職員番号. */
      number: z.string().nullable().optional(),
      /** Keys of courses that were due, by the programme’s path, and are not completed. */
      late: z.array(z.string()).optional(),
      /** The same, as people read them. */
      lateCourses: z.array(LateCourse).optional(),
      /** Hours of learning time that were asked for and not answered; null: none. */
      hoursAsked: LearningHours.nullable().optional(),
    }),
  ),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 5000,
});
