import { z } from 'zod';
import { StreamedFile } from '../catalog/course-file.js';
import { operation } from '../operation.js';
import { officials } from './access.js';
import { stepDocumentAddress } from './step-document.js';

/** Behind `GET /purchases/{purchase}/documents/{document}`. */
export const openStepDocument = operation({
  name: 'procurement.open-step-document.v1',
  access: officials(),
  summary: 'A document of a purchase, for whom its lead lets open it',
  input: z.strictObject(stepDocumentAddress),
  output: StreamedFile,
  refusals: ['purchase-not-found', 'document-not-found'],
  repeats: 'read',
});
