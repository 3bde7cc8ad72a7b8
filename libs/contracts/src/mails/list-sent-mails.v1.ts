import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { mailFilter, mailSenders, SentMail } from './sent-mail.js';

export const listSentMails = operation({
  name: 'mails.list-sent-mails.v1',
  ofEach: mailSenders,
  access: allowService('progress-tracking'),
  summary: 'The send log of one service, of the municipality alone; the newest first',
  input: z.strictObject({
    ...mailFilter,
    /** Only what comes behind this mail in that order. */
    behind: z.strictObject({ createdAt: Moment, mail: z.string().max(60) }).optional(),
    /** One more than a page has. */
    limit: z.int().min(1).max(201),
  }),
  output: z.strictObject({ mails: z.array(SentMail) }),
  refusals: [],
  repeats: 'read',
});
