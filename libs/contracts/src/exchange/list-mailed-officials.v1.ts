import { z } from 'zod';
import { MailingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { MailedOfficial } from './mailing.js';

export const listMailedOfficials = operation({
  name: 'exchange.list-mailed-officials.v1',
  http: get('/exchange/mailings/{mailing}/mails'),
  access: secretariatOnly(),
  summary: 'The send log of a mailing, account by account: sent, or why not',
  input: z.strictObject({ ...page, mailing: MailingId }),
  output: pageOf(MailedOfficial),
  refusals: ['mailing-not-found'],
  repeats: 'read',
  audit: 'person-read',
});
