import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Theme } from './theme.js';

/** Behind `GET /news`: a page without scripts. */
export const showAnnouncements = operation({
  name: 'exchange.show-announcements.v1',
  access: allowService('gateway'),
  summary: 'The announcements that everybody may read as a page, the newest first',
  input: z.strictObject({ theme: Theme.optional(), cursor: z.string().max(200).optional() }),
  output: z.strictObject({ html: z.string() }),
  refusals: [],
  repeats: 'read',
});
