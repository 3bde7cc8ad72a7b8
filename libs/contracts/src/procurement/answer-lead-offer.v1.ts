import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { leaders } from './access.js';
import { Purchase } from './purchase.js';

export const answerLeadOffer = operation({
  name: 'procurement.answer-lead-offer.v1',
  http: put('/purchases/{purchase}/lead-offer/answer'),
  access: leaders(),
  summary: 'Lead from now on, as the buyer that was asked; or decline, as that buyer or as whoever asked',
  input: z.strictObject({ purchase: PurchaseId, answer: z.enum(['accept', 'decline']) }),
  output: Purchase,
  refusals: ['purchase-not-found', 'buyer-not-member', 'lead-offer-not-found', 'not-new-lead'],
  repeats: 'natural',
});
