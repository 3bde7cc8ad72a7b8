import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { MailingKind, NewsStopLink } from './mailing.js';

export const inspectNewsStop = operation({
  name: 'exchange.inspect-news-stop.v1',
  http: post('/news-stops/inspection'),
  access: allowAnyone(),
  summary: 'What a mail’s stop link stops. A secret stands in no address, hence POST; it changes nothing',
  input: z.strictObject({ link: NewsStopLink }),
  output: z.strictObject({ kind: MailingKind, stopped: z.boolean() }),
  refusals: ['wrong-stop-link'],
  repeats: 'read',
  attempts: 'wrong',
});
