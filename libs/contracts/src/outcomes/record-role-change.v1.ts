import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Day } from '../scalars.js';
import { Recorded } from './outcome.js';
import { roleChangeFields, RoleChangeSource } from './role-change.js';

export const recordRoleChange = operation({
  name: 'outcomes.record-role-change.v1',
  http: post('/role-changes'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Record new duties of a member of staff after a programme; known by enrolment, day and who said so',
  input: z.strictObject({
    enrolmentId: EnrolmentId,
    ...roleChangeFields,
    happened: z.boolean().default(true),
    /** Left out: whoever calls. Learners speak for nobody else. */
    source: RoleChangeSource.optional(),
    /** Left out: today. */
    checkedOn: Day.optional(),
  }),
  output: Recorded,
  refusals: [
    'unknown-enrolment',
    ...Blocked.options,
    'not-a-staff-member',
    'own-words-only',
    'duties-begin-later',
    'too-many-outcomes',
  ],
  repeats: 'natural',
});
