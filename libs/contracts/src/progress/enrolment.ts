import { z } from 'zod';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { Day, Moment } from '../scalars.js';
import { EnrolmentFunding } from './funding.js';
import { LearningTime, LearningTimeAsked } from './learning-time.js';

/**
 * employed: left for a job; next-training: completed and in, or accepted for, the next training; moved: to another
 * programme of the municipality.
 */
export const EndingReason = z.enum(['employed', 'personal', 'next-training', 'moved']);
/** What an office may end an enrolment with; a move is an operation of its own. */
export const GivenReason = EndingReason.exclude(['moved']);
export type EndingReason = z.infer<typeof EndingReason>;

export const Ending = z.strictObject({ on: Day, reason: EndingReason });

/**
 * Why nothing new may be recorded of an enrolment: no consent that counts, the person’s data is not to be used (利用停止),
 * or the office has closed the programme.
 */
export const Blocked = z.enum(['consent-missing', 'use-stopped', 'programme-closed']);
export type Blocked = z.infer<typeof Blocked>;

export const Enrolment = z.strictObject({
  enrolment: EnrolmentId,
  programme: ProgrammeId,
  person: PersonId,
  enrolledAt: Moment,
  ending: Ending.nullable(),
  /** Null: nobody has said who pays. */
  funding: EnrolmentFunding.nullable().optional(),
  /** Null: nothing was agreed for this person; the programme’s plan may say something for all. */
  learningTime: LearningTime.nullable().optional(),
  /** What the person asked the manager for since; null: nothing, or it was answered. */
  learningTimeAsked: LearningTimeAsked.nullable().optional(),
});
