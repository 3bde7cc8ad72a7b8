import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { getAnnouncement } from './get-announcement.v1.js';

/** Behind `GET /news/{announcement}`: a page without scripts, of what everybody may read. */
export const showAnnouncement = operation({
  ...getAnnouncement,
  name: 'exchange.show-announcement.v1',
  http: undefined,
  access: allowService('gateway'),
  summary: 'An announcement as a page for everybody',
  output: z.strictObject({ html: z.string() }),
});
