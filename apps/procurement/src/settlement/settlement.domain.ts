import { addDays, DomainError, type MunicipalityCode } from '#contracts';
import type { SettlementRow } from '#contracts/procurement';
import { fiscalYearOf, isOverYears, lastDayOf, type Term } from '../price.domain.js';

/** What stands in a settlement. */
export interface Table {
  readonly from: string;
  readonly until: string;
  readonly rows: readonly SettlementRow[];
}

/** Days on which seats are counted: from the first day of the purchase to the last, or to the day that is asked on. */
export function daysUntil({ startsOn, endsOn }: { startsOn: string; endsOn: string }, on: string): string[] {
  const last = on < startsOn ? startsOn : on < endsOn ? on : endsOn;
  const days: string[] = [];
  for (let day = startsOn; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** @throws DomainError `fiscal-year-not-over`, also where the purchase has no other one. */
export function checkYearOver(term: Term, fiscalYear: number, today: string): void {
  const isIn = fiscalYear >= fiscalYearOf(term.startsOn) && fiscalYear <= fiscalYearOf(term.endsOn);
  if (!isOverYears(term) || !isIn || today <= lastDayOf(fiscalYear)) throw new DomainError('fiscal-year-not-over');
}

/** What was billed until the end of a fiscal year, and paid by then: what is paid later was open. */
export const billedUntil = (invoices: Buyer['invoices'], fiscalYear: number): Buyer['invoices'] =>
  invoices
    .filter(({ claim }) => claim.fiscalYear <= fiscalYear)
    .map(({ claim, days }) => {
      const paidOn = days?.paidOn ?? null;
      return { claim, days: { paidOn: paidOn !== null && paidOn <= lastDayOf(fiscalYear) ? paidOn : null } };
    });

interface Buyer {
  readonly municipality: MunicipalityCode;
  readonly municipalityName: string;
  readonly bought: number;
  /** At the end of each day; there is one at least. */
  readonly balances: readonly { readonly assigned: number; readonly lentOut: number; readonly lentIn: number }[];
  readonly invoices: readonly {
    readonly claim: {
      readonly fiscalYear: number;
      readonly partOf: object | null;
      readonly addition: { readonly key: string } | null;
      readonly seats: number;
      readonly total: number;
    };
    readonly days: { readonly paidOn: string | null } | null;
  }[];
}

/** What a buyer bought, used, was billed and has paid. Seats that nobody used change no amount: they were bought. */
export function rowOf({ municipality, municipalityName, bought, balances, invoices }: Buyer): SettlementRow {
  const most = (of: 'assigned' | 'lentOut' | 'lentIn') => balances.reduce((so, one) => Math.max(so, one[of]), 0);
  const used = balances.reduce((sum, { assigned }) => sum + assigned, 0);
  // Seats that were added stand in an invoice of each fiscal year.
  const added = new Map(invoices.flatMap(({ claim }) => (claim.addition ? [[claim.addition.key, claim.seats]] : [])));
  return {
    municipality,
    municipalityName,
    bought,
    added: [...added.values()].reduce((all, seats) => all + seats, 0),
    averageUsed: Math.round((used * 10) / balances.length) / 10,
    highestUsed: most('assigned'),
    lentOut: most('lentOut'),
    lentIn: most('lentIn'),
    ...paidOf(invoices),
    ...(invoices.some(({ claim }) => claim.partOf) && { years: byYear(invoices) }),
  };
}

/** What was billed, paid and is open of these invoices. */
function paidOf(invoices: Buyer['invoices']) {
  const sum = (some: Buyer['invoices']) => some.reduce((all, { claim }) => all + claim.total, 0);
  const [billed, paid] = [sum(invoices), sum(invoices.filter(({ days }) => (days?.paidOn ?? null) !== null))];
  return { billed, paid, open: billed - paid };
}

function byYear(invoices: Buyer['invoices']): NonNullable<SettlementRow['years']> {
  const years = [...new Set(invoices.map(({ claim }) => claim.fiscalYear))].toSorted((a, b) => a - b);
  return years.map((fiscalYear) => ({
    fiscalYear,
    ...paidOf(invoices.filter(({ claim }) => claim.fiscalYear === fiscalYear)),
  }));
}

export const sumsOf = (rows: readonly Pick<SettlementRow, 'billed' | 'paid' | 'open'>[]) =>
  rows.reduce(
    (sum, { billed, paid, open }) => ({ billed: sum.billed + billed, paid: sum.paid + paid, open: sum.open + open }),
    { billed: 0, paid: 0, open: 0 },
  );

/**
 * What is kept of a settlement. Where something is open, whoever settles says why.
 * @throws DomainError `changed-meanwhile` when another amount was open than they were shown, `invoices-open`.
 */
export function decideSettlement(
  table: Table,
  { on, open: shown, reason }: { readonly on: string; readonly open: number; readonly reason: string | null },
  at: Date,
) {
  const { open } = sumsOf(table.rows);
  if (open !== shown) throw new DomainError('changed-meanwhile');
  if (open > 0 && reason === null) throw new DomainError('invoices-open', { open });
  return { ...table, on, reason, recordedAt: at };
}
