import { z } from 'zod';
import { allow } from '../access.js';
import { CertificateId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Certificate, NameShown } from './certificate.js';

export const setCertificateName = operation({
  name: 'progress.set-certificate-name.v1',
  http: put('/my/certificates/{certificate}/name'),
  access: allow('learner').onOwnRecords(),
  summary: 'Choose how my name stands on a certificate of mine and on the page that verifies it',
  input: z.strictObject({ certificate: CertificateId, nameShown: NameShown }),
  output: Certificate,
  refusals: ['unknown-certificate'],
  repeats: 'natural',
});
