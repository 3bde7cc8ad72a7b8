import { z } from 'zod';
import { allowService } from '../access.js';
import { operation, secret } from '../operation.js';
import { AccountGrant } from './account-grant.js';

export const verifySignIn = operation({
  name: 'registry.verify-sign-in.v1',
  access: allowService('gateway'),
  summary: 'Check an e-mail address and a password',
  input: z.strictObject({ email: z.string().max(254), password: secret(z.string().max(200)) }),
  output: AccountGrant,
  refusals: ['wrong-credentials', 'busy'],
  repeats: 'read',
  audit: 'sign-in',
  timeoutMs: 5000,
});
