import { z } from 'zod';
import { Day, Key, Line, Markdown, Moment } from '../scalars.js';
import { priceTerms, Yen } from './price.js';

/** 評価基準: what quotes are weighed by, fixed before the first one comes in. */
export const AwardCriterion = z.strictObject({ name: Line(60), weight: z.int().min(1).max(100) });
export type AwardCriterion = z.infer<typeof AwardCriterion>;

/** 見積: what a vendor asks. */
export const quoteText = {
  vendor: Line(100),
  /** One tier where each seat costs the same, whatever the number. */
  tiers: priceTerms.tiers,
  fixedFee: priceTerms.fixedFee,
  validUntil: Day,
  note: Markdown(500),
  /** What the vendor's document is called, where it is kept. */
  documentName: Line(100).nullable(),
};

/** Points of one criterion, and why. */
export const CriterionPoints = z.strictObject({ points: z.int().min(0).max(10), note: Markdown(200) });
export type CriterionPoints = z.infer<typeof CriterionPoints>;

/** A quote beside the others. */
export const ComparedQuote = z.strictObject({
  key: Key,
  ...quoteText,
  recordedAt: Moment,
  /** For the seats of the freeze; tax is rounded down once. Null where it would tell of numbers that are sealed. */
  amount: z.strictObject({ unitPrice: Yen, net: Yen, tax: Yen, total: Yen }).nullable(),
  /** In the order of the criteria; null: not evaluated yet. */
  evaluation: z.array(CriterionPoints).nullable(),
  /** Points times weight of all criteria. */
  score: z.int().nullable(),
});
export type ComparedQuote = z.infer<typeof ComparedQuote>;

/** 見積の比較. */
export const QuoteComparison = z.strictObject({
  /** Of the freeze; null before it, and where it is sealed. */
  seats: z.int().nullable(),
  criteria: z.array(AwardCriterion),
  /** What a quote with all points of all criteria has. */
  fullScore: z.int(),
  /** The lowest total first; where totals are sealed, in the order of their coming. */
  quotes: z.array(ComparedQuote),
  award: z
    .strictObject({
      quote: Key,
      vendor: z.string(),
      reason: z.string(),
      on: Day,
      /** By how much it is above (or below zero: under) what the freeze reckoned with, for one seat and for all without tax. Invoices stay. */
      overFrozen: z.strictObject({ unitPrice: z.int(), net: z.int() }).nullable(),
    })
    .nullable(),
});
export type QuoteComparison = z.infer<typeof QuoteComparison>;
