import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { operation, post, secret } from '../operation.js';

export const removeTotp = operation({
  name: 'registry.remove-totp.v1',
  http: post('/my/account/totp/removal'),
  access: allowSignedIn(),
  summary: 'Stop using the authenticator app',
  input: z.strictObject({ totp: secret(z.string().min(1).max(100)) }),
  output: z.strictObject({ removed: z.literal(true) }),
  refusals: ['not-signed-in', 'wrong-totp'],
  repeats: 'natural',
  attempts: 'wrong',
});
