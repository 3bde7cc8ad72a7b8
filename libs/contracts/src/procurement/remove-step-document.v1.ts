import { z } from 'zod';
import { operation, post } from '../operation.js';
import { leaders } from './access.js';
import { stepDocumentAddress } from './step-document.js';

export const removeStepDocument = operation({
  name: 'procurement.remove-step-document.v1',
  http: post('/purchases/{purchase}/documents/{document}/removal'),
  access: leaders(),
  summary: 'Take a document of a purchase down, also from its case: nobody opens it any more',
  input: z.strictObject(stepDocumentAddress),
  output: z.strictObject({ removed: z.boolean() }),
  refusals: ['purchase-not-found', 'not-lead', 'buyer-not-member', 'document-not-found'],
  repeats: 'natural',
});
