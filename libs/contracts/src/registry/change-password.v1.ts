import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { operation, post, secret } from '../operation.js';

export const changePassword = operation({
  name: 'registry.change-password.v1',
  http: post('/my/account/password'),
  access: allowSignedIn(),
  summary: 'Change my password; signs me out everywhere, here too',
  input: z.strictObject({
    current: secret(z.string().min(1).max(200)),
    password: secret(z.string().max(200)),
  }),
  output: z.strictObject({ changed: z.literal(true) }),
  refusals: ['not-signed-in', 'wrong-password', 'weak-password', 'busy'],
  repeats: 'natural',
  attempts: 'wrong',
  endsSessions: true,
  timeoutMs: 5000,
});
