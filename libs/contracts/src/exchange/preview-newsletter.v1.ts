import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Markdown, Moment } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { OfficeRoles } from './announcement.js';
import { mailingPreview } from './mailing.js';

/** What the secretariat says of a newsletter: the rest is collected. */
export const newsletterWish = {
  roles: OfficeRoles,
  /** In its own words, above all that is collected; may be empty. */
  intro: Markdown(1000),
};

export const previewNewsletter = operation({
  name: 'exchange.preview-newsletter.v1',
  http: post('/exchange/newsletters/preview'),
  access: secretariatOnly(),
  summary:
    'The next newsletter as it would go out now: what is new since the last one, and to how many; changes nothing',
  input: z.strictObject(newsletterWish),
  output: z.strictObject({
    ...mailingPreview,
    issue: z.int(),
    /** When the last one was put together; null: there was none. */
    since: Moment.nullable(),
    until: Moment,
    /** Says what stands in it: sent back, nothing else goes out than what was read. */
    hash: z.string(),
  }),
  refusals: ['newsletter-empty'],
  repeats: 'read',
  timeoutMs: 10_000,
});
