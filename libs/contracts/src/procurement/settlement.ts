import { z } from 'zod';
import { MunicipalityCode } from '../ids.js';
import { Day } from '../scalars.js';
import { Yen } from './price.js';

/** 精算: what one buyer bought, used, was billed and has paid. It informs: unused seats change no amount. */
export const SettlementRow = z.strictObject({
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** By the freeze, and added later. */
  bought: z.int(),
  added: z.int(),
  /** Seats that people had, on average over the days and on the busiest one. */
  averageUsed: z.number(),
  highestUsed: z.int(),
  /** The most on one day. */
  lentOut: z.int(),
  lentIn: z.int(),
  billed: Yen,
  paid: Yen,
  open: Yen,
  /** Of each fiscal year, where the purchase lies in several. */
  years: z.array(z.strictObject({ fiscalYear: z.int(), billed: Yen, paid: Yen, open: Yen })).optional(),
});
export type SettlementRow = z.infer<typeof SettlementRow>;

export const Settlement = z.strictObject({
  /** Of the settlement once it is done, and then for good; null: as it stands now. */
  settledOn: Day.nullable(),
  /** Why it was settled with open invoices; null also for who does not see all rows. */
  reason: z.string().nullable(),
  /** Seats are counted on these days. */
  from: Day,
  until: Day,
  /** A buyer's own; of all, by code, for the lead and the secretariat. */
  rows: z.array(SettlementRow),
  /** Of these rows together. */
  billed: Yen,
  paid: Yen,
  open: Yen,
});
