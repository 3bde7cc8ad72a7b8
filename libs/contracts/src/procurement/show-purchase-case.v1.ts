import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { caseWriters } from './access.js';
import { PurchaseCase, PurchaseCaseState } from './purchase-case.js';

export const showPurchaseCase = operation({
  name: 'procurement.show-purchase-case.v1',
  http: put('/purchases/{purchase}/case/state'),
  access: caseWriters(),
  summary: 'Show the case of a purchase to all members, or show it no more',
  input: z.strictObject({ purchase: PurchaseId, state: PurchaseCaseState.exclude(['draft']) }),
  output: PurchaseCase,
  refusals: ['case-not-found'],
  repeats: 'natural',
});
