import { z } from 'zod';
import { allow } from '../access.js';
import { DisclosureId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Disclosure } from './disclosure.js';

export const getDisclosure = operation({
  name: 'privacy.get-disclosure.v1',
  http: get('/disclosures/{disclosure}'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'How far a disclosure is, when it is due and until when its file can be downloaded',
  input: z.strictObject({ disclosure: DisclosureId }),
  output: Disclosure,
  refusals: ['unknown-disclosure'],
  repeats: 'read',
  audit: 'person-read',
});
