import { DomainError } from '#contracts';

/** From so many seats of all buyers together, each seat costs so many yen. */
export interface Tier {
  readonly from: number;
  readonly unitPrice: number;
}

/** What a purchase costs for its whole term. All amounts are whole yen. */
export interface PriceTerms {
  readonly tiers: readonly Tier[];
  readonly fixedFee: number;
  readonly taxRate: number;
}

/** The first and the last day of a term. */
export interface Term {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What falls to a fiscal year, of which so many months lie in the term. */
export interface YearBill {
  readonly fiscalYear: number;
  readonly months: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
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

/** So many parts of the fee, by seats. */
export const splitFee = (fee: number, wanted: readonly Pick<Wanted, 'buyer' | 'seats'>[]) =>
  split(
    fee,
    wanted.map(({ buyer, seats }) => ({ key: buyer, weight: seats })),
  );

/** Parts by weight: rounded down, the yen left over go one each to the largest remainders, ties by key. */
function split(
  yen: number,
  shares: readonly { readonly key: string; readonly weight: number }[],
): ReadonlyMap<string, number> {
  const sum = BigInt(shares.reduce((all, { weight }) => all + weight, 0));
  const parts = shares.map(({ key, weight }) => {
    const exact = BigInt(yen) * BigInt(weight);
    return { key, part: Number(exact / sum), remainder: exact % sum };
  });
  const left = yen - parts.reduce((all, { part }) => all + part, 0);
  const largest = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? (a.key < b.key ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  );
  const more = new Set(largest.slice(0, left).map(({ key }) => key));
  return new Map(parts.map(({ key, part }) => [key, part + (more.has(key) ? 1 : 0)]));
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

/**
 * What falls to each fiscal year of a term, by months, ties to the earlier year: parts that sum to the whole, each with its
 * tax. Within one fiscal year it is the whole.
 */
export function splitByYear(net: number, taxRate: number, term: Term): YearBill[] {
  const years = monthsByYear(term);
  const parts = split(
    net,
    years.map(({ fiscalYear, months }) => ({ key: String(fiscalYear), weight: months })),
  );
  return years.map((year) => ({ ...year, ...taxed(parts.get(String(year.fiscalYear)) ?? 0, taxRate) }));
}

/** What of a bill falls to the fiscal years until that of a day. */
export const netUntil = (day: string, whole: number, term: Term): number =>
  splitByYear(whole, 0, term)
    .filter(({ fiscalYear }) => fiscalYear <= fiscalYearOf(day))
    .reduce((sum, { net }) => sum + net, 0);

/** What falls to each fiscal year of several bills together. */
export function sumByYear(nets: readonly number[], taxRate: number, term: Term): YearBill[] {
  const bills = nets.map((net) => splitByYear(net, taxRate, term));
  return monthsByYear(term).map((year, nth) => ({ ...year, ...sumOf(bills.flatMap((years) => years[nth] ?? [])) }));
}

export const sumOf = (bills: readonly Pick<YearBill, 'net' | 'tax' | 'total'>[]) =>
  bills.reduce((sum, { net, tax, total }) => ({ net: sum.net + net, tax: sum.tax + tax, total: sum.total + total }), {
    net: 0,
    tax: 0,
    total: 0,
  });

/** What is paid over the whole term: its tax is that of all its invoices. */
const billed = (net: number, taxRate: number, term: Term) => sumOf(splitByYear(net, taxRate, term));

/** What each buyer pays when these are all, in their order; `besides`: seats of nobody yet, for what would be. */
export function billsOf(terms: PriceTerms & Term, wanted: readonly Wanted[], besides = 0): ReadonlyMap<string, Bill> {
  const unitPrice = unitPriceOf(terms.tiers, seatsOf(wanted) + besides);
  const others = besides > 0 ? [{ buyer: '', seats: besides }] : [];
  const fees = splitFee(terms.fixedFee, [...wanted, ...others]);
  return new Map(
    wanted.map(({ buyer, seats, standaloneUnitPrice }) => {
      const seatAmount = unitPrice * seats;
      const feeShare = fees.get(buyer) ?? 0;
      const bill = billed(seatAmount + feeShare, terms.taxRate, terms);
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

/** 1 April of a fiscal year. */
export const firstDayOf = (fiscalYear: number): string => `${String(fiscalYear).padStart(4, '0')}-04-01`;
/** 31 March of a fiscal year. */
export const lastDayOf = (fiscalYear: number): string => `${String(fiscalYear + 1).padStart(4, '0')}-03-31`;

export const isOverYears = ({ startsOn, endsOn }: Term): boolean => fiscalYearOf(startsOn) !== fiscalYearOf(endsOn);

/** Calendar months from the one day to the other: those in which they are count whole. */
export const monthsOf = ({ startsOn, endsOn }: Term): number => monthOf(endsOn) - monthOf(startsOn) + 1;
const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/** The fiscal years of a term, and how many of its months lie in each. */
export function monthsByYear({ startsOn, endsOn }: Term) {
  const [first, last] = [fiscalYearOf(startsOn), fiscalYearOf(endsOn)];
  return Array.from({ length: last - first + 1 }, (_, nth) => {
    const fiscalYear = first + nth;
    return { fiscalYear, months: monthsOf(daysIn(fiscalYear, { startsOn, endsOn })) };
  });
}

/** What of a term lies in one of its fiscal years. */
export const daysIn = (fiscalYear: number, { startsOn, endsOn }: Term): Term => ({
  startsOn: fiscalYear === fiscalYearOf(startsOn) ? startsOn : firstDayOf(fiscalYear),
  endsOn: fiscalYear === fiscalYearOf(endsOn) ? endsOn : lastDayOf(fiscalYear),
});

/** What so many months cost, for twelve of them: to the nearest yen. */
export const forAYear = (yen: number, months: number): number => Math.floor((24 * yen + months) / (2 * months));

/** Months left in the fiscal year (April to March), that of the day included. */
export const monthsLeft = (on: string): number => ((15 - Number(on.slice(5, 7))) % 12) + 1;

/**
 * Seats that are added later: at the price that was frozen, by months left in the fiscal year, or in a term of several. They
 * are there to its end, and what falls to each fiscal year that is left is billed apart.
 */
export function additionOf(
  { unitPrice, taxRate, ...term }: Term & { readonly unitPrice: number; readonly taxRate: number },
  { seats, on }: { readonly seats: number; readonly on: string },
) {
  const left = { startsOn: on, endsOn: term.endsOn };
  const [months, of] = isOverYears(term) ? [monthsOf(left), monthsOf(term)] : [monthsLeft(on), 12];
  return { months, ...billed(Math.floor((unitPrice * seats * months) / of), taxRate, left) };
}
