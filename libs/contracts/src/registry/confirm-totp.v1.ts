import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { operation, post, secret } from '../operation.js';

export const confirmTotp = operation({
  name: 'registry.confirm-totp.v1',
  http: post('/my/account/totp/confirmation'),
  access: allowSignedIn(),
  summary: 'Show that the app works; answers recovery codes once, and signs me out everywhere, here too',
  input: z.strictObject({ totp: secret(z.string().min(1).max(100)) }),
  output: z.strictObject({ recoveryCodes: secret(z.array(z.string())) }),
  refusals: ['not-signed-in', 'totp-not-begun', 'totp-in-use', 'wrong-totp'],
  repeats: 'natural',
  attempts: 'wrong',
  endsSessions: true,
});
