import { z } from 'zod';
import { CourseId, ProgrammeId, SessionId } from '../ids.js';
import { Key, Line, Moment } from '../scalars.js';

/**
 * How often an attendance was taken back before, as whoever acts saw it: what is repeated or comes late is told apart
 * from what is decided anew.
 */
export const TakenBack = z.int().min(0).max(100).optional();

/** When and where people learn a lesson together (集合研修), and how many have a place. */
export const sessionTerms = {
  course: CourseId,
  /** A lesson that is not learned here: of kind external or plain. Attendance completes it. */
  lesson: Key,
  place: Line(200),
  from: Moment,
  until: Moment,
  /** Null: as many as come. */
  capacity: z.int().min(1).max(1000).nullable(),
};

export const Session = z.strictObject({
  session: SessionId,
  programme: ProgrammeId,
  key: Key,
  ...sessionTerms,
  courseTitle: z.string(),
  lessonTitle: z.string().nullable(),
  registered: z.int(),
  attended: z.int(),
  cancelled: z.strictObject({ at: Moment, reason: z.string() }).nullable(),
});
export type Session = z.infer<typeof Session>;
