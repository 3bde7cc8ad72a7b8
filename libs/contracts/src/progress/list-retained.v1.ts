import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';

export const listRetained = operation({
  name: 'progress.list-retained.v1',
  access: allowService('member-registry'),
  summary: 'Whose enrolments of a programme are not erased, and who of them is in another programme too',
  input: z.strictObject({ programme: ProgrammeId, after: EnrolmentId.optional() }),
  output: z.strictObject({
    enrolments: z.array(z.strictObject({ enrolment: EnrolmentId, person: PersonId, elsewhere: z.boolean() })),
    nextAfter: EnrolmentId.nullable(),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  timeoutMs: 5000,
});
