import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, Moment, page, pageOf } from '../scalars.js';
import { CompanyCheck } from './company-check.js';
import { CheckMonths, PlacementCheck } from './placement-check.js';

export const listPlacementChecks = operation({
  name: 'outcomes.list-placement-checks.v1',
  http: get('/programmes/{programme}/placement-checks'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The checkpoints of a programme that are due: who said what, whether they disagree, and what counts',
  input: z.strictObject({
    programme: ProgrammeId,
    /** Left out: of everybody in the programme. */
    enrolment: EnrolmentId.optional(),
    ...page,
  }),
  output: pageOf(
    z.strictObject({
      enrolment: EnrolmentId,
      person: PersonId,
      name: z.string(),
      months: CheckMonths,
      /** The day that is judged. */
      day: Day,
      /** no-mail: nobody was written to; the office asks. */
      asked: z.enum(['no-mail', 'on-its-way', 'sent', 'not-delivered']),
      /** All that was said, oldest first: corrections replace nothing. */
      answers: z.array(PlacementCheck.extend({ at: Moment })),
      /** Sources that said something disagree on whether somebody works. */
      disagree: z.boolean(),
      /** What counts of the answers; null: nobody answered. */
      counts: PlacementCheck.nullable(),
      /** Whether the company may be asked, and how far that is; null: nobody has said anything about it. */
      company: CompanyCheck.extend({
        /** What became of the mail to the company; null: none is due. */
        mail: z.enum(['on-its-way', 'sent', 'not-delivered']).nullable(),
      })
        .nullable()
        .optional(),
    }),
  ),
  refusals: ['unknown-programme', 'unknown-enrolment'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 5000,
});
