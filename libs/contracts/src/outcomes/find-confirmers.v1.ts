import { z } from 'zod';
import { allow, either } from '../access.js';
import { AccountId, EnrolmentId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';

export const findConfirmers = operation({
  name: 'outcomes.find-confirmers.v1',
  http: get('/enrolments/{enrolmentId}/confirmers'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Who can be asked to confirm uses at work: managers of the learner today, or an address of the same house',
  input: z.strictObject({ enrolmentId: EnrolmentId }),
  output: z.strictObject({
    managers: z.array(
      z.strictObject({ account: AccountId, name: z.string(), role: z.enum(['department-manager', 'company-officer']) }),
    ),
    /** What an address that a learner enters must end with; null: only the managers, or the office enters one. */
    addressesEndWith: z.string().nullable(),
  }),
  refusals: ['unknown-enrolment', ...Blocked.options],
  repeats: 'read',
});
