import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { SupportAccess } from './support-access.js';

export const openSupportAccess = operation({
  name: 'registry.open-support-access.v1',
  http: post('/support-accesses', 201),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'Let the secretariat read in the municipality for some hours',
  input: z.strictObject({ hours: z.int().min(1).max(72), reason: Line(500) }),
  output: SupportAccess,
  refusals: ['support-access-open'],
  repeats: 'natural',
});
