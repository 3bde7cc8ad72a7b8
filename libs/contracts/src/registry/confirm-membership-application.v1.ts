import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { LinkCode } from '../progress/application.js';
import { MembershipApplicationSeen } from './membership-application.js';

export const confirmMembershipApplication = operation({
  name: 'registry.confirm-membership-application.v1',
  http: post('/membership-applications/confirmation'),
  access: allowAnyone(),
  summary:
    'Confirm the address of an application for membership by the mailed link. An address of lg.jp proves an official; any other waits for the letter',
  input: z.strictObject({ code: secret(LinkCode) }),
  output: MembershipApplicationSeen,
  refusals: ['wrong-link'],
  repeats: 'natural',
  attempts: 'wrong',
});
