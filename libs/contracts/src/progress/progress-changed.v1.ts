import { z } from 'zod';
import { event } from '../event.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { Key, Moment } from '../scalars.js';

export const progressChanged = event({
  name: 'progress.progress-changed.v1',
  summary: 'How far an enrolment is: seconds and moments, never rounded',
  data: z.strictObject({
    enrolment: EnrolmentId,
    programme: ProgrammeId,
    /** First counted event, or null: nothing within the period yet. */
    startedAt: Moment.nullable(),
    /** When the last of the courses was completed, or null. */
    completedAt: Moment.nullable(),
    /** Completed by terms that the programme has no more (its period was shortened, a course was added). */
    byEarlierTerms: z.boolean().optional(),
    /** Completed, and it would not be without completions that the office entered. */
    byOffice: z.boolean().optional(),
    /** Sum of the counted events’ seconds. */
    seconds: z.int(),
    courses: z.array(z.strictObject({ key: Key, startedAt: Moment.nullable(), completedAt: Moment.nullable() })),
  }),
});
