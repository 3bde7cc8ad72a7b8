import { z } from 'zod';
import { StreamedFile } from '../catalog/course-file.js';
import { PracticeAttachmentId, PracticeId } from '../ids.js';
import { operation } from '../operation.js';
import { officials } from './access.js';

/** Behind `GET /exchange/practices/{practice}/editions/{edition}/attachments/{attachment}`. */
export const openPracticeAttachment = operation({
  name: 'exchange.open-practice-attachment.v1',
  access: officials(),
  summary: 'A document of a version of a practice, for who may read the version',
  input: z.strictObject({ practice: PracticeId, edition: z.int().min(1), attachment: PracticeAttachmentId }),
  output: StreamedFile,
  refusals: ['practice-not-found', 'practice-withdrawn', 'unknown-practice-attachment'],
  repeats: 'read',
});
