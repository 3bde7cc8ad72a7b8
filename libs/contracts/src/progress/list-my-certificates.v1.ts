import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { Certificate } from './certificate.js';

export const listMyCertificates = operation({
  name: 'progress.list-my-certificates.v1',
  http: get('/my/certificates'),
  access: allow('learner').onOwnRecords(),
  summary: 'My certificates, the newest first; revoked ones too',
  input: z.strictObject({}),
  output: z.strictObject({ certificates: z.array(Certificate) }),
  refusals: [],
  repeats: 'read',
});
