import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { OneTimeCode } from './one-time-code.js';
import { SignInName } from './sign-in-name.js';

export const choosePassword = operation({
  name: 'registry.choose-password.v1',
  http: post('/accounts/password'),
  access: allowAnyone(),
  summary: 'Choose a password with a one-time code, and accept what the code offers',
  input: z.strictObject({ code: secret(OneTimeCode), password: secret(z.string().max(200)) }),
  /** How to sign in from now on. */
  output: SignInName,
  refusals: ['wrong-code', 'weak-password', 'busy'],
  repeats: 'natural',
  attempts: 'wrong',
  timeoutMs: 5000,
});
