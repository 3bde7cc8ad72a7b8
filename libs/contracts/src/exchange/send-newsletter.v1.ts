import { z } from 'zod';
import { MailingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Moment } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { newsletterWish } from './preview-newsletter.v1.js';

export const sendNewsletter = operation({
  name: 'exchange.send-newsletter.v1',
  http: post('/exchange/newsletters'),
  access: secretariatOnly(),
  summary: 'Send the newsletter that was read as a preview; each number once',
  input: z.strictObject({
    ...newsletterWish,
    issue: z.int().min(1).max(100_000),
    until: Moment,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: z.strictObject({ mailing: MailingId }),
  refusals: ['newsletter-empty', 'newsletter-outdated'],
  repeats: 'natural',
});
