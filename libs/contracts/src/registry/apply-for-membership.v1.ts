import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { operation, post, secret } from '../operation.js';
import { MembershipApplicant, MembershipRequest } from './membership-application.js';

export const applyForMembership = operation({
  name: 'registry.apply-for-membership.v1',
  http: post('/membership-applications', 202),
  access: allowAnyone(),
  summary:
    'Ask about the network, or apply for membership, for a municipality: it counts once the address is confirmed by the mailed link; the answer is the same whoever applied before',
  input: z.strictObject({
    request: MembershipRequest,
    municipality: MunicipalityCode,
    applicant: secret(MembershipApplicant),
  }),
  output: z.strictObject({ received: z.literal(true) }),
  refusals: ['unknown-municipality', 'fictional-code'],
  repeats: 'natural',
  attempts: 'every',
});
