import { DomainError } from '#contracts';

/** From so many seats of all buyers together, each seat costs so many yen. */
export interface Tier {
  readonly from: number;
  readonly unitPrice: number;
}

/** What a purchase costs. All amounts are whole yen. */
export interface PriceTerms {
  readonly tiers: readonly Tier[];
  readonly fixedFee: number;
  readonly taxRate: number;
}

/** What one buyer wants, and what each seat would cost it alone. `buyer`: a code, by which ties are settled. */
export interface Wanted {
  readonly buyer: string;
  readonly seats: number;
  readonly standaloneUnitPrice: number;
}

export interface Bill {
  readonly seats: number;
  readonly unitPrice: number;
  readonly seatAmount: number;
  readonly feeShare: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly saving: number;
}

/** @throws DomainError `tier-twice`, `tiers-unsorted`, `tiers-gap` where the first seats have no price. */
export function checkTiers(tiers: readonly Tier[]): void {
  tiers.forEach(({ from }, place) => {
    const before = tiers[place - 1]?.from ?? 0;
    if (from === before) throw new DomainError('tier-twice', { from });
    if (from < before) throw new DomainError('tiers-unsorted', { from });
  });
  if (tiers[0]?.from !== 1) throw new DomainError('tiers-gap');
}

export const seatsOf = (wanted: readonly { readonly seats: number }[]): number =>
  wanted.reduce((sum, { seats }) => sum + seats, 0);

/** The price of every seat when all together take so many. @throws DomainError `tiers-gap`. */
export function unitPriceOf(tiers: readonly Tier[], seats: number): number {
  const tier = tiers.findLast(({ from }) => from <= seats);
  if (!tier) throw new DomainError('tiers-gap');
  return tier.unitPrice;
}

/** How many seats are missing to the next tier, and the price there; null on the last one. */
export function nextTierOf(tiers: readonly Tier[], seats: number) {
  const next = tiers.find(({ from }) => from > seats);
  return next ? { seatsMissing: next.from - seats, unitPrice: next.unitPrice } : null;
}

/** So many parts of the fee: rounded down, the yen left over go one each to the largest remainders, ties by code. */
export function splitFee(fee: number, wanted: readonly Pick<Wanted, 'buyer' | 'seats'>[]): ReadonlyMap<string, number> {
  const sum = BigInt(seatsOf(wanted));
  const parts = wanted.map(({ buyer, seats }) => {
    const exact = BigInt(fee) * BigInt(seats);
    return { buyer, yen: Number(exact / sum), remainder: exact % sum };
  });
  const left = fee - parts.reduce((total, { yen }) => total + yen, 0);
  const largest = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? (a.buyer < b.buyer ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  );
  const more = new Set(largest.slice(0, left).map(({ buyer }) => buyer));
  return new Map(parts.map(({ buyer, yen }) => [buyer, yen + (more.has(buyer) ? 1 : 0)]));
}

/** Tax is rounded down once for each invoice. */
const taxed = (net: number, taxRate: number) => {
  const tax = Number((BigInt(net) * BigInt(taxRate)) / 100n);
  return { net, tax, total: net + tax };
};

/** What all seats together cost in one contract. @throws DomainError `tiers-gap`. */
export function contractOf({ tiers, fixedFee, taxRate }: PriceTerms, seats: number) {
  const unitPrice = unitPriceOf(tiers, seats);
  return { unitPrice, ...taxed(unitPrice * seats + fixedFee, taxRate) };
}

/** What each buyer pays when these are all, in their order; `besides`: seats of nobody yet, for what would be. */
export function billsOf(terms: PriceTerms, wanted: readonly Wanted[], besides = 0): ReadonlyMap<string, Bill> {
  const unitPrice = unitPriceOf(terms.tiers, seatsOf(wanted) + besides);
  const others = besides > 0 ? [{ buyer: '', seats: besides }] : [];
  const fees = splitFee(terms.fixedFee, [...wanted, ...others]);
  return new Map(
    wanted.map(({ buyer, seats, standaloneUnitPrice }) => {
      const seatAmount = unitPrice * seats;
      const feeShare = fees.get(buyer) ?? 0;
      const bill = taxed(seatAmount + feeShare, terms.taxRate);
      const saving = standaloneUnitPrice * seats - bill.net;
      return [buyer, { seats, unitPrice, seatAmount, feeShare, ...bill, saving }];
    }),
  );
}

/** What all save together, in yen and in percent of what each would pay alone: one decimal, half up. */
export function savingOf(bills: readonly Pick<Bill, 'net' | 'saving'>[]): { amount: number; rate: number } {
  const amount = bills.reduce((sum, { saving }) => sum + saving, 0);
  const alone = bills.reduce((sum, { net, saving }) => sum + net + saving, 0);
  const tenths = floorDivided(2000n * BigInt(amount) + BigInt(alone), 2n * BigInt(alone));
  return { amount, rate: Number(tenths) / 10 };
}

/** Rounded down also below zero: a purchase may cost more than each alone. */
const floorDivided = (a: bigint, b: bigint): bigint => (a >= 0n || a % b === 0n ? a / b : a / b - 1n);

/** The year in whose April the day's fiscal year begins. */
export const fiscalYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

/** Months left in the fiscal year (April to March), that of the day included. */
export const monthsLeft = (on: string): number => ((15 - Number(on.slice(5, 7))) % 12) + 1;

/** Seats that are added later: at the price that was frozen, by months. */
export function additionOf(unitPrice: number, taxRate: number, { seats, on }: { seats: number; on: string }) {
  const months = monthsLeft(on);
  return { months, ...taxed(Math.floor((unitPrice * seats * months) / 12), taxRate) };
}
