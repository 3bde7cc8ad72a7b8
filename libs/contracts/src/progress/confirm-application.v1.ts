import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { LinkCode } from './application.js';
import { ApplicationSeen } from './inspect-application.v1.js';

export const confirmApplication = operation({
  name: 'progress.confirm-application.v1',
  http: post('/applications/confirmation'),
  access: allowAnyone(),
  summary: 'Confirm the address of an application by the mailed link: from now on it counts',
  input: z.strictObject({ code: secret(LinkCode) }),
  output: ApplicationSeen,
  refusals: ['wrong-link', 'applications-not-open', 'programme-closed'],
  repeats: 'natural',
  attempts: 'wrong',
  audit: 'never',
});
