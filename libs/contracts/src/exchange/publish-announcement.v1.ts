import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { WrittenAnnouncement } from './announcement.js';

export const publishAnnouncement = operation({
  name: 'exchange.publish-announcement.v1',
  http: post('/exchange/announcements/{announcement}/publication'),
  access: secretariatOnly(),
  summary:
    'Publish the draft that was read. Of a correction it is said what was put right; the old version stays named',
  input: z.strictObject({
    announcement: AnnouncementId,
    version: z.int().min(1),
    /** What was put right; null for the first version. */
    correction: Line(200).nullable(),
  }),
  output: WrittenAnnouncement,
  refusals: [
    'announcement-not-found',
    'announcement-withdrawn',
    'no-announcement-draft',
    'correction-unsaid',
    'version-outdated',
  ],
  repeats: 'natural',
  versioned: 'write',
});
