import { addDays, dayInJapan, DomainError, MunicipalityCode } from '#contracts';
import type { BankAccount, BillingTerms, InvoiceState, PurchaseState } from '#contracts/procurement';
import { firstDayOf, fiscalYearOf, isOverYears, monthsOf, splitByYear, type Term } from '../price.domain.js';

/** What a municipality is billed for a fiscal year, as freeze or ledger have it; nothing of it is kept a second time. */
export interface Claim {
  readonly number: string;
  readonly municipality: MunicipalityCode;
  readonly fiscalYear: number;
  /** Of what it is a part, in a purchase over several fiscal years; null: it bills the whole. */
  readonly partOf: {
    readonly months: number;
    readonly ofMonths: number;
    readonly ofNet: number;
    /** A later fiscal year is billed from its 1 April on; null: it is the first one. */
    readonly notBefore: string | null;
  } | null;
  /** Seats that were added later; null: of the freeze. */
  readonly addition: {
    readonly key: string;
    readonly on: string;
    readonly months: number;
    /** The day in Japan on which they were bought. */
    readonly boughtOn: string;
  } | null;
  readonly seats: number;
  readonly unitPrice: number;
  readonly seatAmount: number;
  readonly feeShare: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
}

/** How far an issued invoice is. */
export interface InvoiceDays {
  readonly issuedOn: string;
  readonly arrivedOn: string | null;
  readonly paidOn: string | null;
  /** Taken back by who bills. */
  readonly withdrawn?: { readonly on: string; readonly reason: string } | null;
}
/** An invoice says for good who issued it: another lead may have other terms. */
export interface IssuedInvoice extends InvoiceDays {
  readonly terms: BillingTerms;
}

interface Bought {
  readonly _id: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly taxRate: number;
  readonly frozen: {
    readonly unitPrice: number;
    readonly invoices: readonly (Omit<Claim, 'number' | 'municipality' | 'fiscalYear' | 'partOf' | 'addition'> & {
      readonly municipality: string;
    })[];
  } | null;
}
interface Added {
  readonly member: string;
  readonly key: string;
  readonly seats: number;
  readonly on: string;
  readonly recordedAt: Date;
  readonly bill: { readonly months: number; readonly net: number; readonly tax: number; readonly total: number };
}

/**
 * All that is billed for a purchase: by the freeze, then each addition, which only ever come to the end of their list. Over
 * several fiscal years a buyer has an invoice for each: year by year, likewise each addition.
 */
export function claimsOf(purchase: Bought, additions: readonly Added[]): Claim[] {
  const { frozen, endsOn } = purchase;
  if (!frozen) return [];
  const first = frozen.invoices.map(({ municipality, seats, unitPrice, seatAmount, feeShare, net, tax, total }) => {
    const bill = { seats, unitPrice, seatAmount, feeShare, net, tax, total };
    return inYears(purchase, purchase, { municipality: MunicipalityCode.parse(municipality), addition: null, ...bill });
  });
  const count = new Map<string, number>();
  const later = additions.flatMap(({ member, key, seats, on, recordedAt, bill: { months, net, tax, total } }) => {
    const nth = (count.get(member) ?? 0) + 1;
    count.set(member, nth);
    const whole = {
      municipality: MunicipalityCode.parse(member),
      addition: { key, on, months, boughtOn: dayInJapan(recordedAt) },
      seats,
      unitPrice: frozen.unitPrice,
      seatAmount: net,
      feeShare: 0,
      net,
      tax,
      total,
    };
    return inYears(purchase, { startsOn: on, endsOn }, whole, `-${nth}`);
  });
  const byYear = first.flat().toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  return [...byYear, ...later];
}

/** The invoices of what is billed for a term: one, or one for each fiscal year where the purchase lies in several. */
function inYears(
  { _id, startsOn, endsOn, taxRate }: Bought,
  term: Term,
  whole: Omit<Claim, 'number' | 'fiscalYear' | 'partOf'>,
  more = '',
): Claim[] {
  const firstYear = fiscalYearOf(startsOn);
  const numberOf = (year: number) => `${year}-${_id.slice(0, 8)}-${whole.municipality}${more}`;
  if (!isOverYears({ startsOn, endsOn }))
    return [{ ...whole, number: numberOf(firstYear), fiscalYear: firstYear, partOf: null }];
  return splitByYear(whole.net, taxRate, term).map(({ fiscalYear, months, ...bill }) => ({
    ...whole,
    ...bill,
    seatAmount: bill.net,
    feeShare: 0,
    number: numberOf(fiscalYear),
    fiscalYear,
    partOf: {
      months,
      ofMonths: monthsOf(term),
      ofNet: whole.net,
      notBefore: fiscalYear > firstYear ? firstDayOf(fiscalYear) : null,
    },
  }));
}

/** What a claim was billed by: an invoice that was taken back, or the one that stands. Null days: not issued yet. */
export interface Issue<Days> {
  readonly id: string;
  readonly number: string;
  readonly days: Days | null;
  /** The one that was taken back, whose place this one takes. */
  readonly replaces: { readonly number: string; readonly issuedOn: string; readonly withdrawnOn: string } | null;
}

/** The invoices of a claim in their order: each was taken back but the last, which is issued or can be. */
export function issuesOf<Days extends InvoiceDays>(
  { number: first }: Pick<Claim, 'number'>,
  idOf: (nth: number) => string,
  issued: ReadonlyMap<string, Days>,
): Issue<Days>[] {
  const issues: Issue<Days>[] = [];
  let replaces: Issue<Days>['replaces'] = null;
  for (let nth = 1; ; nth += 1) {
    const id = idOf(nth);
    const number = nth === 1 ? first : `${first}-R${nth}`;
    const days = issued.get(id) ?? null;
    issues.push({ id, number, days, replaces });
    if (!days?.withdrawn) return issues;
    replaces = { number, issuedOn: days.issuedOn, withdrawnOn: days.withdrawn.on };
  }
}

interface Step {
  readonly state: PurchaseState;
  readonly on: string;
}
const dayOf = (steps: readonly Step[], state: PurchaseState): string | null =>
  steps.find((one) => one.state === state)?.on ?? null;

/** The day of the inspection (検収), before which nothing is due. */
export const inspectedOn = (steps: readonly Step[]): string | null => dayOf(steps, 'accepted');

/**
 * Whether it can be issued as of a day: of the freeze once the purchase is invoiced, of added seats once there is a
 * contract, and not before they were bought; in a later fiscal year not before that begins. Anew, not before the one was
 * taken back whose place it takes.
 */
export function canBeIssued(
  steps: readonly Step[],
  { addition, partOf }: Pick<Claim, 'addition' | 'partOf'>,
  on: string,
  replaces: Issue<InvoiceDays>['replaces'] = null,
): boolean {
  if (on < (partOf?.notBefore ?? on)) return false;
  if (replaces && on < replaces.withdrawnOn) return false;
  return addition ? dayOf(steps, 'contracted') !== null && addition.boughtOn <= on : dayOf(steps, 'invoiced') !== null;
}

/** For invoices that are issued from now on: others keep what they were issued by. Null where they stand there. */
export function decideBilling(
  there: (BillingTerms & { readonly fixed: boolean }) | null | undefined,
  terms: BillingTerms,
): { billing: BillingTerms & { readonly fixed: boolean } } | null {
  if (there && isSame(there, terms)) return null;
  return { billing: { ...terms, fixed: false } };
}

/** A bank account that is not said is none. */
function isSame(some: BillingTerms, others: BillingTerms): boolean {
  const { account, ...rest } = others;
  const isSaid = (Object.keys(rest) as (keyof typeof rest)[]).every((field) => some[field] === rest[field]);
  if (!account || !some.account) return isSaid && !account === !some.account;
  const { account: other } = some;
  return isSaid && (Object.keys(account) as (keyof BankAccount)[]).every((field) => account[field] === other[field]);
}

/**
 * Null, here and below: it was done before.
 * @throws DomainError `invoice-withdrawn`, `invoice-paid`, `date-in-future`, `arrival-before-issue`.
 */
export function decideArrival(days: InvoiceDays, on: string, today: string): Partial<InvoiceDays> | null {
  if (days.arrivedOn === on) return null;
  checkStands(days);
  if (days.paidOn !== null) throw new DomainError('invoice-paid');
  if (on > today) throw new DomainError('date-in-future');
  if (on < days.issuedOn) throw new DomainError('arrival-before-issue', { issuedOn: days.issuedOn });
  return { arrivedOn: on };
}

/**
 * An invoice is valid once it arrived and what it bills was inspected.
 * @throws DomainError `invoice-withdrawn`, `invoice-paid`, `invoice-not-arrived`, `not-inspected`, `date-in-future`, `payment-before-arrival`.
 */
export function decidePayment(
  days: InvoiceDays,
  { on, inspected }: { readonly on: string; readonly inspected: string | null },
  today: string,
): Partial<InvoiceDays> | null {
  if (days.paidOn === on) return null;
  checkStands(days);
  if (days.paidOn !== null) throw new DomainError('invoice-paid', { paidOn: days.paidOn });
  const valid = validFrom(days, inspected);
  if (days.arrivedOn === null) throw new DomainError('invoice-not-arrived');
  if (valid === null) throw new DomainError('not-inspected');
  if (on > today) throw new DomainError('date-in-future');
  if (on < valid) throw new DomainError('payment-before-arrival', { from: valid });
  return { paidOn: on };
}

export const decidePaymentWithdrawal = ({ paidOn }: InvoiceDays): Partial<InvoiceDays> | null =>
  paidOn === null ? null : { paidOn: null };

/** Taken back by who bills, for good. @throws DomainError `invoice-withdrawn` with other words, `invoice-paid`. */
export function decideInvoiceWithdrawal(days: InvoiceDays, reason: string, today: string): Partial<InvoiceDays> | null {
  if (days.withdrawn?.reason === reason) return null;
  checkStands(days);
  if (days.paidOn !== null) throw new DomainError('invoice-paid', { paidOn: days.paidOn });
  return { withdrawn: { on: today, reason } };
}

function checkStands({ withdrawn }: InvoiceDays): void {
  if (withdrawn) throw new DomainError('invoice-withdrawn', { on: withdrawn.on });
}

const validFrom = ({ arrivedOn }: InvoiceDays, inspected: string | null): string | null =>
  arrivedOn === null || inspected === null ? null : arrivedOn > inspected ? arrivedOn : inspected;

/**
 * The last day to pay; none for what was taken back. By 政府契約の支払遅延防止等に関する法律 (6, 10 and 14): within 30 days of a valid invoice where the
 * contract says when is paid, else within 15. The first day does not count (民法 140).
 */
export function dueOn(days: InvoiceDays, inspected: string | null, agreedInWriting: boolean): string | null {
  const valid = days.withdrawn ? null : validFrom(days, inspected);
  return valid === null ? null : addDays(valid, agreedInWriting ? 30 : 15);
}

export function stateOf(days: InvoiceDays | null): InvoiceState {
  if (days === null) return 'not-issued';
  if (days.withdrawn) return 'withdrawn';
  if (days.paidOn !== null) return 'paid';
  return days.arrivedOn === null ? 'issued' : 'arrived';
}
