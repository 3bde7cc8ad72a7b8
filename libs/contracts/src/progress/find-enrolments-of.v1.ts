import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const findEnrolmentsOf = operation({
  name: 'progress.find-enrolments-of.v1',
  access: allowService('member-registry'),
  summary: 'All enrolments of these people that are not erased',
  input: z.strictObject({ people: z.array(PersonId).min(1).max(100) }),
  output: z.strictObject({ enrolments: z.array(z.strictObject({ person: PersonId, enrolment: EnrolmentId })) }),
  refusals: [],
  repeats: 'read',
});
