import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';

export const activateAccount = operation({
  name: 'registry.activate-account.v1',
  http: post('/accounts/activation'),
  access: allowAnyone(),
  summary: 'Choose the first password with the code of the invitation',
  input: z.strictObject({
    email: z.email().max(254),
    activationCode: z.string().max(100),
    password: z.string().max(200),
  }),
  output: z.strictObject({ activated: z.literal(true) }),
  refusals: ['wrong-activation-code', 'weak-password', 'busy'],
  repeats: 'natural',
  timeoutMs: 5000,
});
