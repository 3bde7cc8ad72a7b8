import { z } from 'zod';
import { allow } from '../access.js';
import { ErasureId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Erasure } from './erasure.js';

export const getErasure = operation({
  name: 'privacy.get-erasure.v1',
  http: get('/erasures/{erasure}'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'How far an erasure is',
  input: z.strictObject({ erasure: ErasureId }),
  output: Erasure,
  refusals: ['unknown-erasure'],
  repeats: 'read',
});
