import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { LinkCode } from '../progress/application.js';
import { MembershipApplicationSeen } from './membership-application.js';

export const inspectMembershipApplication = operation({
  name: 'registry.inspect-membership-application.v1',
  http: post('/membership-applications/inspection'),
  access: allowAnyone(),
  summary: 'How an application for membership stands, for whoever holds a mailed link of it; nothing changes',
  input: z.strictObject({ code: secret(LinkCode) }),
  output: MembershipApplicationSeen,
  refusals: ['wrong-link'],
  repeats: 'read',
  attempts: 'wrong',
});
