import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { Day } from '../scalars.js';
import { CompanyConsent, ConsentKept } from './company-check.js';
import { CheckMonths } from './placement-check.js';

export const recordCompanyConsent = operation({
  name: 'outcomes.record-company-consent.v1',
  http: post('/enrolments/{enrolmentId}/company-consents'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Enter from paper whether somebody’s company may be asked about their work; learners say it of themselves',
  input: z.strictObject({
    enrolmentId: EnrolmentId,
    months: CheckMonths,
    said: CompanyConsent,
    /** The day on the paper; left out, today. */
    saidOn: Day.optional(),
  }),
  output: ConsentKept,
  refusals: [
    'unknown-enrolment',
    ...Blocked.options,
    'not-a-job-seeker',
    'check-not-due',
    'said-later',
    'no-work-said',
    'own-address',
    'address-of-anybody',
    'too-many-outcomes',
  ],
  repeats: 'natural',
});
