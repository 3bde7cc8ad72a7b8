import { z } from 'zod';
import { StreamedFile } from '../catalog/course-file.js';
import { PracticeAttachmentId } from '../ids.js';
import { operation } from '../operation.js';
import { writers } from './access.js';

/** Behind `GET /practice-attachments/{attachment}`. */
export const openOwnPracticeAttachment = operation({
  name: 'exchange.open-own-practice-attachment.v1',
  access: writers(),
  summary: 'A document that the municipality has uploaded, to look at it in a draft',
  input: z.strictObject({ attachment: PracticeAttachmentId }),
  output: StreamedFile,
  refusals: ['unknown-practice-attachment'],
  repeats: 'read',
});
