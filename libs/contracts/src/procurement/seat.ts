import { z } from 'zod';
import { MunicipalityCode, PersonId, ProgrammeId, SeatLoanId } from '../ids.js';
import { Day, Key, Moment } from '../scalars.js';
import { YearBill, Yen } from './price.js';

/** A buyer's seats at the end of a day: free = bought − lent out + lent in − assigned. */
export const SeatBalance = z.strictObject({
  municipality: MunicipalityCode,
  bought: z.int(),
  lentOut: z.int(),
  lentIn: z.int(),
  assigned: z.int(),
  free: z.int(),
  /** Of these, set aside for programmes: free = seats − assigned. Null where they are another municipality’s. */
  pools: z
    .array(z.strictObject({ programme: ProgrammeId, seats: z.int(), assigned: z.int(), free: z.int() }))
    .nullable(),
});
export type SeatBalance = z.infer<typeof SeatBalance>;

/** Somebody's seat: from a day on, until it was released; released on its first day it counts on no day. */
export const SeatUse = z.strictObject({ person: PersonId, on: Day, releasedOn: Day.nullable() });
export type SeatUse = z.infer<typeof SeatUse>;

/** As of today. reserved: from a day to come; expired: the purchase’s days are over. */
export const SeatUseState = z.enum(['reserved', 'assigned', 'released', 'expired']);
export type SeatUseState = z.infer<typeof SeatUseState>;

/** offered: the lender agrees; standing: the borrower, too; declined: one of the two said no before. */
export const SeatLoan = z.strictObject({
  loan: SeatLoanId,
  lender: MunicipalityCode,
  borrower: MunicipalityCode,
  seats: z.int(),
  on: Day,
  state: z.enum(['offered', 'standing', 'declined']),
  returned: z.int(),
});
export type SeatLoan = z.infer<typeof SeatLoan>;

/**
 * Seats bought after the freeze, at its price by months left in the fiscal year; in a purchase over several, in its term,
 * and then each fiscal year that is left has an invoice of its own. Tax is rounded down once for each invoice.
 */
export const SeatAddition = z.strictObject({
  municipality: MunicipalityCode,
  key: Key,
  seats: z.int(),
  on: Day,
  months: z.int(),
  net: Yen,
  tax: Yen,
  total: Yen,
  years: z.array(YearBill),
  recordedAt: Moment,
});
export type SeatAddition = z.infer<typeof SeatAddition>;
