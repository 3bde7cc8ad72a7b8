import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { Certificate, CertificateCode } from './certificate.js';

export const verifyCertificate = operation({
  name: 'progress.verify-certificate.v1',
  http: post('/certificate-verifications'),
  access: allowAnyone(),
  summary:
    'Whether a certificate is genuine: by its code, for anybody. It changes nothing; the code stands in no address',
  input: z.strictObject({ code: CertificateCode }),
  output: z.strictObject({
    status: z.enum(['valid', 'revoked']),
    /** As the learner chose. */
    name: z.string(),
    ...Certificate.pick({ number: true, programmeName: true, courses: true, minutes: true, completedOn: true }).shape,
    issuedOn: Day,
    revokedOn: Day.nullable(),
    /** The municipality's name with its prefecture. */
    issuer: z.string(),
  }),
  refusals: ['unknown-certificate'],
  repeats: 'read',
  attempts: 'wrong',
});
