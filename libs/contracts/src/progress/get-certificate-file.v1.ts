import { z } from 'zod';
import { allow, either } from '../access.js';
import { CertificateId } from '../ids.js';
import { operation } from '../operation.js';

/** Behind `GET /certificates/{certificate}.pdf`. A page is small (some 20 KB) and made anew each time. */
export const getCertificateFile = operation({
  name: 'progress.get-certificate-file.v1',
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'A certificate as PDF on A4 (PDF/UA-1), with the address and the code by which it is verified',
  input: z.strictObject({ certificate: CertificateId }),
  output: z.strictObject({ pdf: z.base64(), fileName: z.string() }),
  refusals: ['unknown-certificate', 'fonts-missing'],
  repeats: 'read',
  audit: 'export',
  timeoutMs: 8000,
});
