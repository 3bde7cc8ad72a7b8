import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId, PersonId, PurchaseId } from '../ids.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';

export const giveBackSeats = operation({
  name: 'procurement.give-back-seats.v1',
  access: allowService('progress-tracking'),
  summary: 'Take back the seats of people whose last enrolment that used them has ended, each as of its day',
  input: z.strictObject({
    purchase: PurchaseId,
    people: z
      .array(
        z.strictObject({
          person: PersonId,
          enrolment: EnrolmentId,
          /** The last day; a seat that was given later was none. */
          on: Day,
          /** Only one that an enrolment took: whoever was not enrolled keeps what the office gave by hand. */
          taken: z.literal(true).optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.strictObject({}),
  refusals: ['purchase-not-found'],
  repeats: 'natural',
  timeoutMs: 5000,
});
