import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { SeatLoan } from './seat.js';

export const listSeatLoans = operation({
  name: 'procurement.list-seat-loans.v1',
  http: get('/purchases/{purchase}/seat-loans'),
  access: officials(),
  summary: 'Seats that the municipality offered or was offered, in order; all of them for the secretariat',
  input: z.strictObject({ purchase: PurchaseId, ...page }),
  output: pageOf(SeatLoan),
  refusals: ['purchase-not-found'],
  repeats: 'read',
});
