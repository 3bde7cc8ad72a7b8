import { z } from 'zod';
import { allow, either } from '../access.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';

export const countMyConfirmations = operation({
  name: 'outcomes.count-my-confirmations.v1',
  http: get('/my-confirmations'),
  access: either(allow('department-manager').inOwnDepartments(), allow('company-officer').inOwnCompany()),
  summary: 'How many uses at work I was asked by mail to confirm and have not answered; whose they are the mails say',
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.int(),
    /** When the first of their links ends; null: none waits. */
    firstEndsAt: Moment.nullable(),
  }),
  refusals: [],
  repeats: 'read',
});
