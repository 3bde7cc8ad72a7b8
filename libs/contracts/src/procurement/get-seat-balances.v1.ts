import { z } from 'zod';
import { PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, Moment } from '../scalars.js';
import { officials } from './access.js';
import { SeatBalance } from './seat.js';

export const getSeatBalances = operation({
  name: 'procurement.get-seat-balances.v1',
  http: get('/purchases/{purchase}/seat-balances'),
  access: officials(),
  summary:
    'Seats at the end of any day, as known now or as known at a moment: of the municipality; of all for the lead and the secretariat',
  input: z.strictObject({
    purchase: PurchaseId,
    on: Day,
    /** As known then, which never changes; left out: as known now. */
    knownAt: Moment.optional(),
  }),
  output: z.strictObject({
    on: Day,
    /** Up to which moment entries are counted; asked for again, it tells the same for ever. Null: there is none yet. */
    knownAt: Moment.nullable(),
    balances: z.array(SeatBalance),
  }),
  refusals: ['purchase-not-found', 'moment-too-recent'],
  repeats: 'read',
});
