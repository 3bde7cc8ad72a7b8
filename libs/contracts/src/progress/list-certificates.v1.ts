import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Certificate } from './certificate.js';

export const listCertificates = operation({
  name: 'progress.list-certificates.v1',
  http: get('/programmes/{programme}/certificates'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The certificates of a programme with the names of their people; revoked ones too',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(z.strictObject({ ...Certificate.shape, name: z.string() })),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
});
