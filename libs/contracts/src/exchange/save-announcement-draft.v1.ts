import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { operation, put } from '../operation.js';
import { secretariatOnly } from './access.js';
import { announcementText, WrittenAnnouncement } from './announcement.js';

export const saveAnnouncementDraft = operation({
  name: 'exchange.save-announcement-draft.v1',
  http: put('/exchange/announcements/{announcement}/draft'),
  access: secretariatOnly(),
  summary: 'Save what is written for an announcement’s next version',
  input: z.strictObject({ announcement: AnnouncementId, version: z.int().min(1), ...announcementText }),
  output: WrittenAnnouncement,
  refusals: ['announcement-not-found', 'announcement-withdrawn', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
