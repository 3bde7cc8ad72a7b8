import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId, PurchaseId } from '../ids.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';

export const takeSeats = operation({
  name: 'procurement.take-seats.v1',
  access: allowService('progress-tracking'),
  summary: 'Give people the seats that their enrolments use, in this order; who has one keeps it',
  input: z.strictObject({
    purchase: PurchaseId,
    /** Nobody: it is only asked whether the purchase is over. */
    people: z.array(z.strictObject({ person: PersonId, enrolment: EnrolmentId, programme: ProgrammeId })).max(200),
    /** The first day on which they use them; before the purchase begins: its first day. */
    on: Day,
  }),
  output: z.strictObject({
    seated: z.array(EnrolmentId),
    /** For these no seat was free. */
    exhausted: z.array(EnrolmentId),
    /** The purchase is over on that day: there will be none; left out: it is not. */
    over: z.literal(true).optional(),
  }),
  refusals: ['purchase-not-found', 'seats-not-allocated', 'not-a-buyer'],
  repeats: 'natural',
  timeoutMs: 5000,
});
