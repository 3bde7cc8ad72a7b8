import type { QuoteComparison } from '#contracts/procurement';
import { compareQuotes, type PurchaseDocument, type Viewer } from '../purchase/index.js';

export function comparisonView(stored: PurchaseDocument, viewer: Viewer): QuoteComparison {
  const { seats, criteria, fullScore, quotes, award } = compareQuotes(stored, viewer);
  return {
    seats,
    criteria: criteria.map(({ name, weight }) => ({ name, weight })),
    fullScore,
    quotes: quotes.map(({ tiers, evaluation, recordedAt, ...quote }) => ({
      ...quote,
      tiers: tiers.map(({ from, unitPrice }) => ({ from, unitPrice })),
      evaluation: evaluation && evaluation.map(({ points, note }) => ({ points, note })),
      recordedAt: recordedAt.toISOString(),
    })),
    award,
  };
}
