import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { SeatAddition } from './seat.js';

export const listSeatAdditions = operation({
  name: 'procurement.list-seat-additions.v1',
  http: get('/purchases/{purchase}/additions'),
  access: officials(),
  summary:
    'Seats that were bought after the freeze, in order: the municipality’s; of all for the lead and the secretariat',
  input: z.strictObject({ purchase: PurchaseId, ...page }),
  output: pageOf(SeatAddition),
  refusals: ['purchase-not-found'],
  repeats: 'read',
});
