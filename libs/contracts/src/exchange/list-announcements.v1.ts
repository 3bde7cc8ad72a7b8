import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { ListedAnnouncement } from './announcement.js';
import { Theme } from './theme.js';

export const listAnnouncements = operation({
  name: 'exchange.list-announcements.v1',
  http: get('/exchange/announcements'),
  access: officials(),
  summary:
    'Announcements for the reader, the newest first, withdrawn ones among them; drafts, too, for the secretariat',
  input: z.strictObject({ ...page, theme: Theme.optional() }),
  output: pageOf(ListedAnnouncement),
  refusals: [],
  repeats: 'read',
});
