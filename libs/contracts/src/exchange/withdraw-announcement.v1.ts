import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { WrittenAnnouncement } from './announcement.js';

export const withdrawAnnouncement = operation({
  name: 'exchange.withdraw-announcement.v1',
  http: post('/exchange/announcements/{announcement}/withdrawal'),
  access: secretariatOnly(),
  summary: 'Withdraw a published announcement for good: its title, the day and the reason stay listed',
  input: z.strictObject({ announcement: AnnouncementId, reason: Line(200) }),
  output: WrittenAnnouncement,
  refusals: ['announcement-not-found', 'announcement-not-published'],
  repeats: 'natural',
});
