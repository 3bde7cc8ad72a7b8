import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { MembershipApplicationSeen } from './membership-application.js';
import { OneTimeCode } from './one-time-code.js';

export const proveByLetter = operation({
  name: 'registry.prove-by-letter.v1',
  http: post('/membership-applications/letter-proof'),
  access: allowAnyone(),
  summary: 'Prove by the code of the letter, which went to the municipality’s office, that an official applies',
  input: z.strictObject({ code: secret(OneTimeCode) }),
  output: MembershipApplicationSeen,
  refusals: ['wrong-letter-code'],
  repeats: 'natural',
  attempts: 'wrong',
});
