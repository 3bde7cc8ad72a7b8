import { z } from 'zod';
import { AnnouncementId } from '../ids.js';
import { get, operation } from '../operation.js';
import { secretariatOnly } from './access.js';
import { AnnouncementDraft } from './announcement.js';

export const getAnnouncementDraft = operation({
  name: 'exchange.get-announcement-draft.v1',
  http: get('/exchange/announcements/{announcement}/draft'),
  access: secretariatOnly(),
  summary: 'What is written for an announcement’s next version',
  input: z.strictObject({ announcement: AnnouncementId }),
  output: AnnouncementDraft,
  refusals: ['announcement-not-found', 'announcement-withdrawn'],
  repeats: 'read',
  versioned: 'read',
});
