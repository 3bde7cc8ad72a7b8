import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { ConsentState } from './consent.js';
import { NoticeVersion } from './programme-privacy.js';

export const recordConsent = operation({
  name: 'progress.record-consent.v1',
  http: post('/enrolments/{enrolment}/consents'),
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'Give or withdraw consent to a programme’s privacy notice; the office records what was signed on paper',
  input: z.strictObject({
    enrolment: EnrolmentId,
    act: z.enum(['given', 'withdrawn']),
    /** The version that was read. */
    notice: NoticeVersion,
    /** Of the paper; only the office has one, and it must. */
    paperOn: Day.optional(),
  }),
  output: z.strictObject({ consent: ConsentState, outcome: z.enum(['created', 'unchanged']) }),
  refusals: [
    'unknown-enrolment',
    'consent-not-needed',
    'notice-outdated',
    'paper-date-missing',
    'paper-by-office',
    'date-in-future',
    'too-many-consents',
  ],
  repeats: 'natural',
});
