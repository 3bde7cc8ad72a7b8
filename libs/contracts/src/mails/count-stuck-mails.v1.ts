import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { mailSenders } from './sent-mail.js';

export const countStuckMails = operation({
  name: 'mails.count-stuck-mails.v1',
  ofEach: mailSenders,
  access: allowService('progress-tracking'),
  summary: 'How many mails of each kind that were due before a moment have neither gone out nor been given up',
  input: z.strictObject({ before: Moment }),
  output: z.strictObject({ stuck: z.array(z.strictObject({ kind: z.string(), mails: z.int() })) }),
  refusals: [],
  repeats: 'read',
});
