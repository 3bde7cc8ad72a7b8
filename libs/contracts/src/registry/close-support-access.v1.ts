import { z } from 'zod';
import { allow } from '../access.js';
import { SupportAccessId } from '../ids.js';
import { operation, post } from '../operation.js';
import { SupportAccess } from './support-access.js';

export const closeSupportAccess = operation({
  name: 'registry.close-support-access.v1',
  http: post('/support-accesses/{supportAccess}/closing'),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'End a support access before its time',
  input: z.strictObject({ supportAccess: SupportAccessId }),
  output: SupportAccess,
  refusals: ['unknown-support-access'],
  repeats: 'natural',
});
