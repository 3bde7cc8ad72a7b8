import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation, post, secret } from '../operation.js';
import { Day } from '../scalars.js';
import { RequestReference } from './disclosure.js';
import { Erasure } from './erasure.js';

export const startErasure = operation({
  name: 'privacy.start-erasure.v1',
  http: post('/erasures', 202),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'Erase somebody for good (消去); what was counted of them stays counted',
  input: z.strictObject({
    person: PersonId,
    /** The person's name, typed once more. */
    name: secret(z.string().min(1).max(200)),
    reference: RequestReference,
    receivedOn: Day,
  }),
  output: Erasure,
  refusals: ['unknown-person', 'name-differs', 'legal-hold', 'holds-role', 'date-in-future'],
  repeats: 'natural',
});
