import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation } from '../operation.js';
import { SignInPolicy } from './sign-in-policy.js';

export const setSignInPolicy = operation({
  name: 'registry.set-sign-in-policy.v1',
  http: { method: 'PUT', path: '/municipalities/{municipality}/sign-in-policy', status: 200 },
  access: allow('municipality-admin').inOwnMunicipality('municipality'),
  summary: 'Say how the municipality wants its people to sign in; it counts within a minute',
  input: z.strictObject({ municipality: MunicipalityCode, ...SignInPolicy.shape }),
  output: SignInPolicy,
  refusals: ['not-found'],
  repeats: 'natural',
});
