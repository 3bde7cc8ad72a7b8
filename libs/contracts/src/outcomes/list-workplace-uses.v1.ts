import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { UseAtWork } from './use-at-work.js';

export const listWorkplaceUses = operation({
  name: 'outcomes.list-workplace-uses.v1',
  http: get('/programmes/{programme}/workplace-uses'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Who uses at work what they learned in a programme, and who confirmed it; a page counts people',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(
    z.strictObject({
      enrolment: EnrolmentId,
      person: PersonId,
      name: z.string(),
      /** Path of the department, or the company’s name. */
      group: z.array(z.string()),
      uses: z.array(UseAtWork),
    }),
  ),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 5000,
});
