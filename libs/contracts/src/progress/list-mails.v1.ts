import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment, page, pageOf } from '../scalars.js';

export const listMails = operation({
  name: 'progress.list-mails.v1',
  http: get('/mails'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary:
    'The send log: each mail about learning that was sent or not, to whom and why; never its text. The newest first',
  input: z.strictObject({ ...page, kind: z.string().max(60).optional() }),
  output: pageOf(
    z.strictObject({
      kind: z.string(),
      /** Null: it went to an account or to somebody who is no person of the roster (yet). */
      person: PersonId.nullable(),
      name: z.string().nullable(),
      createdAt: Moment,
      /** waiting: the mail server has not taken it yet. */
      outcome: z.enum(['waiting', 'sent', 'no-address', 'no-longer-needed', 'refused', 'gave-up']),
      attempts: z.int(),
      endedAt: Moment.nullable(),
    }),
  ),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
