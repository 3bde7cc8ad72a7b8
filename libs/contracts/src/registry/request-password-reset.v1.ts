import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';

export const requestPasswordReset = operation({
  name: 'registry.request-password-reset.v1',
  http: post('/accounts/password-resets', 202),
  access: allowAnyone(),
  summary: 'Have a page for a new password mailed; the answer is the same whether the address is known or not',
  input: z.strictObject({ email: z.string().min(1).max(254) }),
  output: z.strictObject({ requested: z.literal(true) }),
  refusals: [],
  repeats: 'natural',
  attempts: 'every',
});
