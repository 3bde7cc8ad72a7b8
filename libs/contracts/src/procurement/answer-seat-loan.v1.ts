import { z } from 'zod';
import { PurchaseId, SeatLoanId } from '../ids.js';
import { operation, put } from '../operation.js';
import { buyers } from './access.js';
import { SeatLoan } from './seat.js';

export const answerSeatLoan = operation({
  name: 'procurement.answer-seat-loan.v1',
  http: put('/purchases/{purchase}/seat-loans/{loan}/answer'),
  access: buyers(),
  summary: 'Accept seats that are offered; or decline, as borrower or as the lender that thinks better of it',
  input: z.strictObject({ purchase: PurchaseId, loan: SeatLoanId, answer: z.enum(['accept', 'decline']) }),
  output: SeatLoan,
  refusals: ['purchase-not-found', 'loan-not-found', 'loan-answered', 'not-borrower', 'lender-seats-exhausted'],
  repeats: 'natural',
  timeoutMs: 5000,
});
