import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { MailingKind, NewsStopLink } from './mailing.js';

export const stopNews = operation({
  name: 'exchange.stop-news.v1',
  http: post('/news-stops'),
  access: allowAnyone(),
  summary: 'Have no more mails of the kind that the link came with, or have them again',
  input: z.strictObject({ link: NewsStopLink, stopped: z.boolean().default(true) }),
  output: z.strictObject({ kind: MailingKind, stopped: z.boolean() }),
  refusals: ['wrong-stop-link'],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
