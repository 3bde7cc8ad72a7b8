import { z } from 'zod';
import { MailingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { secretariatOnly } from './access.js';
import { Mailing, OutcomeCounts } from './mailing.js';

export const getMailing = operation({
  name: 'exchange.get-mailing.v1',
  http: get('/exchange/mailings/{mailing}'),
  access: secretariatOnly(),
  summary: 'What went out by mail, and how many of its mails were sent or not, and why',
  input: z.strictObject({ mailing: MailingId }),
  output: Mailing.extend({
    /** Of a newsletter, as it went out in Japanese. */
    text: z.string().nullable(),
    /** Not all of its readers are in the log yet. */
    isPlanning: z.boolean(),
    outcomes: OutcomeCounts,
  }),
  refusals: ['mailing-not-found'],
  repeats: 'read',
  timeoutMs: 10_000,
});
