import { z } from 'zod';
import { allow } from '../access.js';
import { mailFilter, SentMail } from '../mails/index.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';

export const listMails = operation({
  name: 'progress.list-mails.v1',
  http: get('/mails'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary:
    'The send log of all services: each mail in the municipality’s name that was sent or not, about whom and why; never its text. The newest first',
  input: z.strictObject({ ...page, ...mailFilter }),
  output: pageOf(SentMail.extend({ name: z.string().nullable() })),
  refusals: ['unknown-person'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 5000,
});
