import { z } from 'zod';
import { allow, either } from '../access.js';
import { AccountId, EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { workplaceUseFields } from './outcome.js';

export const requestUseConfirmation = operation({
  name: 'outcomes.request-use-confirmation.v1',
  http: post('/workplace-uses/confirmation-requests'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Ask a manager by mail to confirm a use at work. Asking somebody else ends the link that is out',
  input: z.strictObject({
    enrolmentId: EnrolmentId,
    on: workplaceUseFields.on,
    what: workplaceUseFields.what,
    to: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('account'), account: AccountId }),
      z.strictObject({ by: z.literal('address'), email: z.email().max(254) }),
    ]),
  }),
  /** unchanged: this person is asked already and the link still works. */
  output: z.strictObject({ outcome: z.enum(['asked', 'asked-anew', 'unchanged']) }),
  refusals: [
    'unknown-enrolment',
    ...Blocked.options,
    'unknown-use',
    'not-their-manager',
    'address-elsewhere',
    'own-address',
  ],
  repeats: 'natural',
});
