import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { UseStop } from './use-stop.js';

export const listUseStops = operation({
  name: 'privacy.list-use-stops.v1',
  http: get('/use-stops'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The people whose data is not to be used, who stand on no other list',
  input: z.strictObject(page),
  output: pageOf(UseStop),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
