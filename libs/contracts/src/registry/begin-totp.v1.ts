import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { operation, post, secret } from '../operation.js';

export const beginTotp = operation({
  name: 'registry.begin-totp.v1',
  http: post('/my/account/totp'),
  access: allowSignedIn(),
  summary: 'Begin to use an authenticator app: a key to scan or type, shown once',
  input: z.strictObject({}),
  output: z.strictObject({ key: secret(z.string()), uri: secret(z.string()) }),
  refusals: ['not-signed-in', 'totp-in-use'],
  repeats: 'natural',
});
