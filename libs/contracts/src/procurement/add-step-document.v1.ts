import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation } from '../operation.js';
import { leaders } from './access.js';
import { PurchaseState } from './purchase.js';
import { StepDocument, stepDocumentText } from './step-document.js';

/** Behind `POST /purchases/{purchase}/documents`: the gateway has looked at the bytes, stored them and passes their hash on. */
export const addStepDocument = operation({
  name: 'procurement.add-step-document.v1',
  access: leaders(),
  summary:
    'Add a document to a state of a purchase; the same file again is the one that is there, as it is called there',
  input: z.strictObject({
    purchase: PurchaseId,
    state: PurchaseState,
    ...stepDocumentText,
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(255),
    mediaType: z.string().max(100),
    bytes: z.int().min(1),
  }),
  output: StepDocument,
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'too-many-documents', 'file-missing'],
  repeats: 'natural',
  timeoutMs: 5000,
});
