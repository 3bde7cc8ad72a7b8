import { DomainError, type InputOf } from '#contracts';
import type { AwardCriterion, CriterionPoints, enterQuote } from '#contracts/procurement';
import { checkTiers, contractOf } from '../price.domain.js';
import type { Now, PurchaseParts, Quote, Tender, Viewer } from './purchase-parts.domain.js';
import { hasReached, isBuyer, stateOf, stepTo } from './purchase.domain.js';
import { seesSum } from './sight.domain.js';

/** The answer with all of them has to fit into a message. */
const MOST_QUOTES = 20;
const MOST_POINTS = 10;

const nothing: Tender = { criteria: [], quotes: [], award: null };
const tenderOf = ({ tender }: Pick<PurchaseParts, 'tender'>): Tender => tender ?? nothing;

/**
 * By what quotes are weighed: said before the first one is there, also where that one is withdrawn since, so that no weight
 * is chosen for a vendor. Null where it is so already.
 * @throws DomainError `criteria-fixed`, `criterion-twice`.
 */
export function decideCriteria(
  purchase: PurchaseParts,
  criteria: readonly AwardCriterion[],
): Pick<PurchaseParts, 'tender'> | null {
  const tender = tenderOf(purchase);
  if (isSame(criteria, tender.criteria)) return null;
  if (tender.quotes.length > 0 || tender.quotesWithdrawn || hasReached(purchase, 'awarded'))
    throw new DomainError('criteria-fixed');
  if (new Set(criteria.map(({ name }) => name)).size < criteria.length) throw new DomainError('criterion-twice');
  return { tender: { ...tender, criteria } };
}

function checkTendering(purchase: PurchaseParts): void {
  if (stateOf(purchase) !== 'tendering') throw new DomainError('not-tendering');
}

/**
 * One that says something else replaces what was there, with its points: they were given to other terms. Null where it is
 * there as it is.
 * @throws DomainError `not-tendering`, `too-many-quotes`, `tier-twice`, `tiers-unsorted`, `tiers-gap`.
 */
export function decideQuote(
  purchase: PurchaseParts,
  asked: Omit<InputOf<typeof enterQuote>, 'purchase'>,
  { at }: Now,
): Pick<PurchaseParts, 'tender'> | null {
  const tender = tenderOf(purchase);
  const before = tender.quotes.find(({ key }) => key === asked.key);
  if (before && isSame(asked, textOf(before))) return null;
  checkTendering(purchase);
  checkTiers(asked.tiers);
  if (!before && tender.quotes.length === MOST_QUOTES) throw new DomainError('too-many-quotes');
  const quote = { ...asked, recordedAt: at, evaluation: null };
  const quotes = before ? tender.quotes.map((one) => (one === before ? quote : one)) : [...tender.quotes, quote];
  return { tender: { ...tender, quotes } };
}

function textOf(quote: Quote) {
  const { recordedAt: _, evaluation: __, ...text } = quote;
  return text;
}

/** Null where there is none. @throws DomainError `not-tendering`. */
export function decideQuoteWithdrawal(purchase: PurchaseParts, key: string): Pick<PurchaseParts, 'tender'> | null {
  const tender = tenderOf(purchase);
  const quotes = tender.quotes.filter((one) => one.key !== key);
  if (quotes.length === tender.quotes.length) return null;
  checkTendering(purchase);
  return { tender: { ...tender, quotes, quotesWithdrawn: true } };
}

/** Null where it has them. @throws DomainError `quote-not-found`, `not-tendering`, `evaluation-incomplete`. */
export function decideEvaluation(
  purchase: PurchaseParts,
  { key, evaluation }: { readonly key: string; readonly evaluation: readonly CriterionPoints[] },
): Pick<PurchaseParts, 'tender'> | null {
  const tender = tenderOf(purchase);
  const found = quoteOf(tender, key);
  if (isSame(evaluation, found.evaluation)) return null;
  checkTendering(purchase);
  if (evaluation.length !== tender.criteria.length) throw new DomainError('evaluation-incomplete');
  return { tender: { ...tender, quotes: tender.quotes.map((one) => (one === found ? { ...one, evaluation } : one)) } };
}

/**
 * The quote that won, and the step to 事業者決定. What the freeze decided stays. Null where it was so decided.
 * @throws DomainError `quote-not-found`, `quote-expired`, `step-not-next`, `date-in-future`, `step-before-last`.
 */
export function decideAward(
  purchase: PurchaseParts,
  award: NonNullable<Tender['award']>,
  now: Now,
): Pick<PurchaseParts, 'tender' | 'steps'> | null {
  const tender = tenderOf(purchase);
  if (isSame(award, tender.award)) return null;
  if (award.on > quoteOf(tender, award.quote).validUntil) throw new DomainError('quote-expired');
  return { ...stepTo(purchase, { state: 'awarded', on: award.on }, now), tender: { ...tender, award } };
}

function quoteOf({ quotes }: Tender, key: string): Quote {
  const found = quotes.find((one) => one.key === key);
  if (!found) throw new DomainError('quote-not-found');
  return found;
}

/** Null until one has won. */
export function quoteThatWon(purchase: Pick<PurchaseParts, 'tender'>): Quote | null {
  const tender = tenderOf(purchase);
  return tender.award && quoteOf(tender, tender.award.quote);
}

/** By what they say: fields that are stored stand in another order at times. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}

/**
 * Quotes are the lead's and the secretariat's; those who take part see them once one has won.
 * @throws DomainError `quotes-closed`.
 */
export function checkSeesQuotes(purchase: PurchaseParts, viewer: Viewer): void {
  if (viewer === null || viewer.municipality === purchase.lead) return;
  if (!hasReached(purchase, 'awarded') || !isBuyer(purchase, viewer.municipality))
    throw new DomainError('quotes-closed');
}

/**
 * Quotes with what they cost for the seats of the freeze, the lowest total first. Where the sum of seats is sealed, so is
 * every total, and their order.
 */
export function compareQuotes(purchase: PurchaseParts, viewer: Viewer) {
  const { criteria, quotes, award } = tenderOf(purchase);
  const { frozen, taxRate } = purchase;
  const seats = frozen && seesSum(purchase, viewer) ? frozen.seats : null;
  const compared = quotes.map((quote) => ({
    ...quote,
    amount: seats === null ? null : contractOf({ ...quote, taxRate }, seats),
    score: quote.evaluation && scoreOf(criteria, quote.evaluation),
  }));
  return {
    seats,
    criteria,
    fullScore: criteria.reduce((sum, { weight }) => sum + weight * MOST_POINTS, 0),
    quotes: compared.toSorted((a, b) => (a.amount?.total ?? 0) - (b.amount?.total ?? 0)),
    award: award && { ...award, ...wonBy(compared, award.quote), overFrozen: overFrozen(purchase, compared, award) },
  };
}

const scoreOf = (criteria: readonly AwardCriterion[], evaluation: readonly CriterionPoints[]): number =>
  criteria.reduce((sum, { weight }, place) => sum + weight * (evaluation[place]?.points ?? 0), 0);

const wonBy = (quotes: readonly Quote[], won: string) => ({
  vendor: quotes.find(({ key }) => key === won)?.vendor ?? '',
});

/** By how much the contract is above what the freeze reckoned with: invoices stay as they are. */
function overFrozen(
  { frozen }: PurchaseParts,
  quotes: readonly { key: string; amount: { unitPrice: number; net: number } | null }[],
  { quote }: NonNullable<Tender['award']>,
) {
  const amount = quotes.find(({ key }) => key === quote)?.amount;
  if (!frozen || !amount) return null;
  const net = frozen.invoices.reduce((sum, one) => sum + one.net, 0);
  return { unitPrice: amount.unitPrice - frozen.unitPrice, net: amount.net - net };
}
