import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { LinkCode } from './application.js';
import { ApplicationSeen } from './inspect-application.v1.js';

export const withdrawApplication = operation({
  name: 'progress.withdraw-application.v1',
  http: post('/applications/withdrawal'),
  access: allowAnyone(),
  summary: 'Withdraw an application by the mailed link; a seat that was held goes to the next in line',
  input: z.strictObject({ code: secret(LinkCode) }),
  output: ApplicationSeen,
  refusals: ['wrong-link', 'already-started', 'programme-closed'],
  repeats: 'natural',
  attempts: 'wrong',
  audit: 'never',
});
