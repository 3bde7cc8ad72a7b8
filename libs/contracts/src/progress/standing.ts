import { z } from 'zod';
import { CourseId, EnrolmentId, ProgrammeId } from '../ids.js';
import { Audience, Day, Moment } from '../scalars.js';
import { Ending } from './enrolment.js';
import { EnrolmentFunding } from './funding.js';
import { LearningHours, LearningTime, LearningTimeAsked } from './learning-time.js';

/**
 * How an enrolment stands today, one of: completed; ended (not completed); overdue (the programme is over); not-started;
 * behind (less than the share of the period that has passed); on-track.
 */
export const Standing = z.enum(['completed', 'ended', 'overdue', 'not-started', 'behind', 'on-track']);
export type Standing = z.infer<typeof Standing>;

/** How many stand how. */
export const StandingCounts = z.strictObject({
  enrolled: z.int(),
  started: z.int(),
  completed: z.int(),
  ended: z.int(),
  overdue: z.int(),
  notStarted: z.int(),
  behind: z.int(),
  onTrack: z.int(),
  /** With a course that was due, by the path, and is not completed; whoever ended is not counted. */
  late: z.int().optional(),
});
export type StandingCounts = z.infer<typeof StandingCounts>;

/** A course that was due, by the programme’s path, and is not completed. */
export const LateCourse = z.strictObject({ title: z.string(), dueOn: Day });
export type LateCourse = z.infer<typeof LateCourse>;

const howFar = {
  standing: Standing,
  /** 進捗率: share of the 標準学習時間 that is done, 0 to 1. */
  share: z.number(),
  /** The share of the period that has passed: who has done less is behind. */
  expected: z.number().optional(),
  startedAt: Moment.nullable(),
  /** The last moment of learning. */
  lastAt: Moment.nullable(),
  completedAt: Moment.nullable(),
};
export const HowFar = z.strictObject(howFar);
export type HowFar = z.infer<typeof HowFar>;

/** An enrolment on the page of a person. */
export const PersonsEnrolment = z.strictObject({
  enrolment: EnrolmentId,
  programme: ProgrammeId,
  name: z.string(),
  audience: Audience,
  startsOn: Day,
  endsOn: Day,
  enrolledAt: Moment,
  ending: Ending.nullable(),
  /** 学習時間 as agreed with the manager; what was asked for and not answered; what the programme plans for all. */
  learningTime: LearningTime.nullable().optional(),
  learningTimeAsked: LearningTimeAsked.nullable().optional(),
  hoursPlanned: LearningHours.nullable().optional(),
  /** Who pays for the seat; null: nobody has said so. Told to the office alone. */
  funding: EnrolmentFunding.nullable().optional(),
  ...howFar,
  lateCourses: z.array(LateCourse).optional(),
  courses: z.array(
    z.strictObject({
      course: CourseId,
      title: z.string(),
      share: z.number(),
      completedAt: Moment.nullable(),
      /** Best score of its test or quizzes. */
      score: z.number().nullable(),
    }),
  ),
});
