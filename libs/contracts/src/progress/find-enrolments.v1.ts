import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';
import { Audience } from '../scalars.js';
import { Blocked } from './enrolment.js';

export const findEnrolments = operation({
  name: 'progress.find-enrolments.v1',
  access: allowService('outcome-tracking'),
  summary: 'Which of these enrolments are the municipality’s, and whose',
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
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
