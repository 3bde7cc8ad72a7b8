import { z } from 'zod';
import { allow } from '../access.js';
import { CertificateId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { Certificate } from './certificate.js';

export const revokeCertificate = operation({
  name: 'progress.revoke-certificate.v1',
  http: post('/certificates/{certificate}/revocation'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'Revoke a certificate, with the reason; whoever verifies it is told so. Revoked again, the first reason stays',
  input: z.strictObject({ certificate: CertificateId, reason: Line(300) }),
  output: Certificate,
  refusals: ['unknown-certificate'],
  repeats: 'natural',
});
