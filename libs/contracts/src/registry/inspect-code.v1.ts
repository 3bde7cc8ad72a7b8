import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { OneTimeCode } from './one-time-code.js';
import { OfferedRole } from './account-role.js';
import { SignInName } from './sign-in-name.js';

export const inspectCode = operation({
  name: 'registry.inspect-code.v1',
  http: post('/accounts/codes'),
  access: allowAnyone(),
  summary: 'What a one-time code is for: shown before it is used. A secret stands in no address, hence POST',
  input: z.strictObject({ code: secret(OneTimeCode) }),
  output: z.strictObject({
    purpose: z.enum(['invitation', 'slip', 'reset']),
    displayName: z.string(),
    signInName: SignInName,
    /** What is accepted by using it. */
    offers: z.array(OfferedRole),
  }),
  refusals: ['wrong-code'],
  repeats: 'read',
  attempts: 'wrong',
});
