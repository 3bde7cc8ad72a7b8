import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { operation, post } from '../operation.js';
import { secretariatOnly } from './access.js';
import { mailingPreview } from './mailing.js';

export const mailAnnouncement = operation({
  name: 'exchange.mail-announcement.v1',
  http: post('/exchange/announcements/{announcement}/mailing'),
  access: secretariatOnly(),
  summary:
    'Send a published version of an announcement to the officials whom it is for, once, or only say what would go out',
  input: z.strictObject({
    announcement: AnnouncementId,
    /** Only say what would go out; nobody is written to. */
    dryRun: z.boolean().default(false),
    /** Which version was read as a preview; another one does not go out. */
    edition: z.int().min(1).optional(),
  }),
  /** `edition`: the newest version. `isSent`: it went out, or is on its way. */
  output: z.strictObject({ ...mailingPreview, edition: z.int(), isSent: z.boolean() }),
  refusals: [
    'announcement-not-found',
    'announcement-withdrawn',
    'announcement-not-published',
    'announcement-past',
    'version-outdated',
  ],
  repeats: 'natural',
  timeoutMs: 10_000,
});
