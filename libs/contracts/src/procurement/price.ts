import { z } from 'zod';

/** Yen, without a fraction. */
export const Yen = z.int();
/** So many seats of one buyer. */
export const Seats = z.int().min(1).max(10_000_000);
export const UnitPrice = z.int().min(1).max(1_000_000);

/** From so many seats of all buyers together, each seat of everybody costs so much, without tax. */
const Tier = z.strictObject({ from: z.int().min(1).max(1_000_000_000), unitPrice: UnitPrice });
/** What a purchase costs. */
export const priceTerms = {
  /** The lowest first, from the first seat on. */
  tiers: z.array(Tier).min(1).max(50),
  /** Split among the buyers by seats. */
  fixedFee: z.int().min(0).max(1_000_000_000),
  /** Percent. */
  taxRate: z.int().min(0).max(100),
};

export const NextTier = z.strictObject({ seatsMissing: z.int(), unitPrice: z.int() });

/** What the seats that are declared cost now, and how many more would make them cheaper for all. */
export const LivePrice = z.strictObject({
  /** Of all. */
  seats: z.int(),
  unitPrice: Yen,
  /** Null on the last tier. */
  next: NextTier.nullable(),
});
export type LivePrice = z.infer<typeof LivePrice>;

/** What one buyer would pay without tax, what it saves against buying alone, and what with the seats missing to the next tier. */
export const Offer = z.strictObject({ net: Yen, saving: Yen, savingAtNext: Yen.nullable() });
export type Offer = z.infer<typeof Offer>;

/** Amounts in yen. Tax is rounded down once. */
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
};
