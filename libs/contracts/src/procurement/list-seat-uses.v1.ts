import { z } from 'zod';
import { ProgrammeId, PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, page, pageOf } from '../scalars.js';
import { buyers } from './access.js';
import { SeatUse, SeatUseState } from './seat.js';

export const listSeatUses = operation({
  name: 'procurement.list-seat-uses.v1',
  http: get('/purchases/{purchase}/seat-uses'),
  access: buyers(),
  summary: 'Who of the municipality has, had or will have a seat, in the order in which they were given',
  input: z.strictObject({ purchase: PurchaseId, ...page, state: SeatUseState.optional() }),
  output: pageOf(
    z.strictObject({
      ...SeatUse.shape,
      /** Null: nobody whom the municipality knows any more. */
      name: z.string().nullable(),
      /** Null: an office gave it by hand. */
      programme: ProgrammeId.nullable(),
      state: SeatUseState,
    }),
  ).extend({ today: Day }),
  refusals: ['purchase-not-found'],
  repeats: 'read',
  audit: 'person-read',
});
