import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { MembershipApplication } from './membership-application.js';

export const listMembershipApplications = operation({
  name: 'registry.list-membership-applications.v1',
  http: get('/membership-applications'),
  access: allow('secretariat').anywhere(),
  summary:
    'Inquiries and applications for membership with what each lacks, the newest first: those to be decided, or those that were',
  input: z.strictObject({ ...page, listed: z.enum(['open', 'decided']).default('open') }),
  output: pageOf(MembershipApplication),
  refusals: [],
  repeats: 'read',
});
