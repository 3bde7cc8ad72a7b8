import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { openPracticeAttachment } from './open-practice-attachment.v1.js';

/** Behind `GET /practices/{practice}/editions/{edition}/attachments/{attachment}`, without signing in. */
export const showPracticeAttachment = operation({
  ...openPracticeAttachment,
  name: 'exchange.show-practice-attachment.v1',
  access: allowService('gateway'),
  summary: 'A document of a version of a practice that everybody may read',
});
