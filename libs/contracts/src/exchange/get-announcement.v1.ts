import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Announcement } from './announcement.js';

export const getAnnouncement = operation({
  name: 'exchange.get-announcement.v1',
  http: get('/exchange/announcements/{announcement}'),
  access: officials(),
  summary: 'A published version of an announcement that is for the reader; left out which, the newest',
  input: z.strictObject({ announcement: AnnouncementId, edition: z.int().min(1).optional() }),
  output: Announcement,
  refusals: ['announcement-not-found', 'announcement-withdrawn'],
  repeats: 'read',
});
