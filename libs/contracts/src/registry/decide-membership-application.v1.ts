import { z } from 'zod';
import { allow } from '../access.js';
import { MembershipApplicationId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Markdown } from '../scalars.js';
import { MembershipApplicationState } from './membership-application.js';

/** approve: admits the municipality and invites the applicant as its first administrator; answer: of an inquiry. */
export const MembershipDecision = z.enum(['approve', 'refuse', 'answer']);
export type MembershipDecision = z.infer<typeof MembershipDecision>;

export const decideMembershipApplication = operation({
  name: 'registry.decide-membership-application.v1',
  http: post('/membership-applications/{application}/decision'),
  access: allow('secretariat').anywhere(),
  summary: 'Decide an application for membership or answer an inquiry; who applied is told by a mail with a link',
  input: z.strictObject({
    application: MembershipApplicationId,
    decision: MembershipDecision,
    /** Needed to refuse and to answer; the page behind the mailed link shows it. */
    reason: Markdown(2000).nullable(),
    /** Needed to approve for a municipality that is admitted already: who applied becomes one more administrator of it. */
    admittedAlready: z.boolean().default(false),
  }),
  output: z.strictObject({ state: MembershipApplicationState }),
  refusals: [
    'unknown-application',
    'application-unproven',
    'admitted-already',
    'membership-decided',
    'decision-reason-missing',
    'other-request',
  ],
  repeats: 'natural',
});
