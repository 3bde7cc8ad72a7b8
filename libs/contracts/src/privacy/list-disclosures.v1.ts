import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Disclosure } from './disclosure.js';

export const listDisclosures = operation({
  name: 'privacy.list-disclosures.v1',
  http: get('/disclosures'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The municipality’s disclosures, the newest first; without those that people asked for themselves',
  input: z.strictObject(page),
  output: pageOf(Disclosure),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
