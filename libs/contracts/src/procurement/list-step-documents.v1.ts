import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { StepDocument } from './step-document.js';

export const listStepDocuments = operation({
  name: 'procurement.list-step-documents.v1',
  http: get('/purchases/{purchase}/documents'),
  access: officials(),
  summary: 'The documents of a purchase that the caller may open, the oldest first',
  input: z.strictObject({ purchase: PurchaseId }),
  output: z.strictObject({ items: z.array(StepDocument) }),
  refusals: ['purchase-not-found'],
  repeats: 'read',
});
