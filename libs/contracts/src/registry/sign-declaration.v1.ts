import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { Signature } from './network-membership.js';

export const signDeclaration = operation({
  name: 'registry.sign-declaration.v1',
  http: post('/municipalities/{municipality}/declaration'),
  access: allow('municipality-admin').inOwnMunicipality('municipality'),
  summary: 'Sign the joint declaration for the municipality by a named official: from then on it is a member',
  input: z.strictObject({
    municipality: MunicipalityCode,
    /** What was read: another version, or another text, is not signed. */
    version: z.int().min(1).max(999),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: Line(100),
    post: Line(100),
  }),
  output: Signature,
  refusals: ['municipality-not-admitted', 'declaration-outdated', 'membership-left'],
  repeats: 'natural',
});
