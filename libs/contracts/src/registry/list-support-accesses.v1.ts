import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { SupportAccess } from './support-access.js';

export const listSupportAccesses = operation({
  name: 'registry.list-support-accesses.v1',
  http: get('/support-accesses'),
  access: allow('municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The municipality’s support accesses, the newest first',
  input: z.strictObject(page),
  output: pageOf(SupportAccess),
  refusals: [],
  repeats: 'read',
});
