import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { Disclosure, RequestReference } from './disclosure.js';

export const startDisclosure = operation({
  name: 'privacy.start-disclosure.v1',
  http: post('/disclosures', 202),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Gather every record of one person into a file (開示); the same request again is the same one',
  input: z.strictObject({ person: PersonId, reference: RequestReference, receivedOn: Day }),
  output: Disclosure,
  refusals: ['unknown-person', 'date-in-future', 'busy'],
  repeats: 'natural',
});
