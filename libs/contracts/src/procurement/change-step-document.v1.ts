import { z } from 'zod';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { StepDocument, stepDocumentAddress, stepDocumentText } from './step-document.js';

export const changeStepDocument = operation({
  name: 'procurement.change-step-document.v1',
  http: put('/purchases/{purchase}/documents/{document}'),
  access: leaders(),
  summary: 'Call a document of a purchase otherwise, or let others open it, over what was read',
  input: z.strictObject({ ...stepDocumentAddress, ...stepDocumentText, version: z.int() }),
  output: StepDocument,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'document-not-found', 'version-outdated'],
  repeats: 'natural',
  versioned: 'write',
});
