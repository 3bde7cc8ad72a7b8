import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';

/** Behind `GET /enrolments/{enrolment}/grant-evidence.pdf`. */
export const printGrantEvidence = operation({
  name: 'progress.print-grant-evidence.v1',
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('company-officer').inOwnCompany(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'One learner’s record in a programme as PDF on A4 (PDF/UA-1), with the hash of the log’s rows',
  input: z.strictObject({ enrolment: EnrolmentId }),
  output: z.strictObject({ pdf: z.base64(), fileName: z.string() }),
  refusals: ['unknown-enrolment', 'fonts-missing'],
  repeats: 'read',
  audit: 'export',
  timeoutMs: 8000,
});
