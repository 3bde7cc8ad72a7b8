import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { Blocked, Ending } from './enrolment.js';
import { operation } from '../operation.js';
import { Audience, Day } from '../scalars.js';

export const findEnrolments = operation({
  name: 'progress.find-enrolments.v1',
  access: allowService('outcome-tracking'),
  summary: 'Which of these enrolments are the municipality’s, whose, and how far they are',
  input: z.strictObject({ enrolments: z.array(EnrolmentId).min(1).max(500) }),
  output: z.strictObject({
    found: z.array(
      z.strictObject({
        enrolment: EnrolmentId,
        programme: ProgrammeId,
        person: PersonId,
        audience: Audience,
        /** Why nothing new may be recorded of it, or null. */
        blocked: Blocked.nullable().optional(),
        enrolledOn: Day.optional(),
        /** The day the last course was completed; null: not completed. */
        completedOn: Day.nullable().optional(),
        ending: Ending.nullable().optional(),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
