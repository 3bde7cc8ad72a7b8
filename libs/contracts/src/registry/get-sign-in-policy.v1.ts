import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { SignInPolicy } from './sign-in-policy.js';

export const getSignInPolicy = operation({
  name: 'registry.get-sign-in-policy.v1',
  http: get('/municipalities/{municipality}/sign-in-policy'),
  access: allow('municipality-admin', 'auditor').inOwnMunicipality('municipality'),
  summary: 'How the municipality wants its people to sign in',
  input: z.strictObject({ municipality: MunicipalityCode }),
  output: SignInPolicy,
  refusals: ['not-found'],
  repeats: 'read',
});
