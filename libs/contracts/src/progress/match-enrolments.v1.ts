import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const matchEnrolments = operation({
  name: 'progress.match-enrolments.v1',
  access: allowService('member-registry'),
  summary: 'The enrolment of each person in the programme with this key, in the order asked',
  input: z.strictObject({
    pairs: z
      .array(z.strictObject({ programmeKey: z.string().max(64), person: PersonId }))
      .min(1)
      .max(500),
  }),
  output: z.strictObject({
    matches: z.array(
      z.discriminatedUnion('result', [
        z.strictObject({ result: z.literal('found'), enrolment: EnrolmentId }),
        z.strictObject({ result: z.enum(['unknown-programme', 'unknown-enrolment']) }),
      ]),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
