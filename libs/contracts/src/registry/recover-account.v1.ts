import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const recoverAccount = operation({
  name: 'registry.recover-account.v1',
  access: allowService('admin'),
  summary: 'Help an owner who lost the authenticator app, or close and open an account: the operator’s tool',
  input: z.strictObject({
    email: z.string().min(1).max(254),
    act: z.enum(['remove-totp', 'disable', 'enable']),
  }),
  output: z.strictObject({ done: z.literal(true) }),
  refusals: ['unknown-account'],
  repeats: 'natural',
});
