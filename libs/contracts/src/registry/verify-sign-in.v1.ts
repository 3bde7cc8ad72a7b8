import { z } from 'zod';
import { allowService } from '../access.js';
import { operation, secret } from '../operation.js';
import { AccountGrant } from './account-grant.js';

/** What somebody types to sign in: an e-mail address, else municipality and 職員番号. Who names neither is nobody. */
export const SignIn = z.strictObject({
  email: z.string().min(1).max(254).optional(),
  municipality: z.string().min(1).max(20).optional(),
  staffNumber: z.string().min(1).max(50).optional(),
  password: secret(z.string().min(1).max(200)),
  /** Of the authenticator app, or a recovery code; asked for by `totp-needed`. */
  totp: secret(z.string().min(1).max(100).optional()),
});

export const verifySignIn = operation({
  name: 'registry.verify-sign-in.v1',
  access: allowService('gateway'),
  summary: 'Check a sign-in name and a password, and the code of the authenticator app where the account has one',
  input: SignIn,
  output: AccountGrant,
  refusals: ['wrong-credentials', 'totp-needed', 'wrong-totp', 'busy'],
  repeats: 'read',
  audit: 'sign-in',
  timeoutMs: 5000,
});
