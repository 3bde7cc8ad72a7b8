import { z } from 'zod';

/** Yen, without a fraction. */
export const Yen = z.int();
/** So many seats of one buyer. */
export const Seats = z.int().min(1).max(10_000_000);
export const UnitPrice = z.int().min(1).max(1_000_000);

/** From so many seats of all buyers together, each seat of everybody costs so much, without tax. */
const Tier = z.strictObject({ from: z.int().min(1).max(1_000_000_000), unitPrice: UnitPrice });
/** What a purchase costs. A seat and the fee cost so much for the whole term: over several fiscal years, for all of them. */
export const priceTerms = {
  /** The lowest first, from the first seat on. */
  tiers: z.array(Tier).min(1).max(50),
  /** Split among the buyers by seats. */
  fixedFee: z.int().min(0).max(1_000_000_000),
  /** Percent. */
  taxRate: z.int().min(0).max(100),
};

/** What falls to a fiscal year: by months of the term, of which a started one counts. Parts sum to the whole. */
export const YearBill = z.strictObject({
  /** In whose April it begins. */
  fiscalYear: z.int(),
  months: z.int(),
  net: Yen,
  /** Rounded down once for each buyer. */
  tax: Yen,
  total: Yen,
});
export type YearBill = z.infer<typeof YearBill>;

export const NextTier = z.strictObject({ seatsMissing: z.int(), unitPrice: z.int() });

/** What the seats that are declared cost now, and how many more would make them cheaper for all. */
export const LivePrice = z.strictObject({
  /** Of all. */
  seats: z.int(),
  unitPrice: Yen,
  /** Null on the last tier. */
  next: NextTier.nullable(),
  /** Of all buyers together; one where the purchase lies within one, none in a trial without days. */
  years: z.array(YearBill),
});
export type LivePrice = z.infer<typeof LivePrice>;

/**
 * What one buyer would pay without tax, what it saves against buying alone, and what with the seats missing to the next
 * tier; `years` as in the price of all.
 */
export const Offer = z.strictObject({
  net: Yen,
  saving: Yen,
  savingAtNext: Yen.nullable(),
  years: z.array(YearBill),
});
export type Offer = z.infer<typeof Offer>;

/** Amounts in yen, for the whole term. Tax is rounded down once for each fiscal year, which has an invoice of its own. */
export const billed = {
  seats: z.int(),
  unitPrice: Yen,
  seatAmount: Yen,
  feeShare: Yen,
  net: Yen,
  tax: Yen,
  total: Yen,
  /** Against buying alone, without tax. */
  saving: Yen,
  years: z.array(YearBill),
};
