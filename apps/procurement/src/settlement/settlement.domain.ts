import { addDays, DomainError, type MunicipalityCode } from '#contracts';
import type { SettlementRow } from '#contracts/procurement';

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

interface Buyer {
  readonly municipality: MunicipalityCode;
  readonly municipalityName: string;
  readonly bought: number;
  /** At the end of each day; there is one at least. */
  readonly balances: readonly { readonly assigned: number; readonly lentOut: number; readonly lentIn: number }[];
  readonly invoices: readonly {
    readonly claim: { readonly addition: object | null; readonly seats: number; readonly total: number };
    readonly days: { readonly paidOn: string | null } | null;
  }[];
}

/** What a buyer bought, used, was billed and has paid. Seats that nobody used change no amount: they were bought. */
export function rowOf({ municipality, municipalityName, bought, balances, invoices }: Buyer): SettlementRow {
  const most = (of: 'assigned' | 'lentOut' | 'lentIn') => balances.reduce((so, one) => Math.max(so, one[of]), 0);
  const used = balances.reduce((sum, { assigned }) => sum + assigned, 0);
  const sum = (some: Buyer['invoices'], of: 'seats' | 'total') => some.reduce((all, { claim }) => all + claim[of], 0);
  const billed = sum(invoices, 'total');
  const paid = sum(
    invoices.filter(({ days }) => (days?.paidOn ?? null) !== null),
    'total',
  );
  return {
    municipality,
    municipalityName,
    bought,
    added: sum(
      invoices.filter(({ claim }) => claim.addition !== null),
      'seats',
    ),
    averageUsed: Math.round((used * 10) / balances.length) / 10,
    highestUsed: most('assigned'),
    lentOut: most('lentOut'),
    lentIn: most('lentIn'),
    billed,
    paid,
    open: billed - paid,
  };
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
