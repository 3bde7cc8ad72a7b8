import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Erasure } from './erasure.js';

export const listErasures = operation({
  name: 'privacy.list-erasures.v1',
  http: get('/erasures'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The municipality’s erasures of people, the newest first',
  input: z.strictObject(page),
  output: pageOf(Erasure),
  refusals: [],
  repeats: 'read',
});
