import { dayInJapan, type Audience } from '#contracts';
import type { BreakdownBy } from '#contracts/reporting';
import type { Fact } from './fact.domain.js';
import { addRows, emptyRow, rowOf, type RowTally } from './row-tally.domain.js';

export interface BreakdownRow extends RowTally {
  readonly key: string;
}
/** By what a programme was broken down; each is a partition of its enrolments (months: of what happened in each). */
export type Breakdown = Readonly<Partial<Record<BreakdownBy, readonly BreakdownRow[]>>>;

/** The row of those of whom it is not known. */
export const UNKNOWN = 'unknown';

/** What a programme for this audience is broken down by. */
export const breakdownsFor: Readonly<Record<Audience, readonly BreakdownBy[]>> = {
  staff: ['month', 'department', 'funding', 'first-time'],
  company: ['month', 'company', 'industry', 'company-size', 'funding', 'first-time'],
  citizen: ['month', 'age-band', 'funding', 'first-time'],
};

type Enrolment = NonNullable<Fact['enrolment']>;
const keyOf: Readonly<Record<Exclude<BreakdownBy, 'month'>, (enrolment: Enrolment) => string | undefined>> = {
  department: ({ department }) => department,
  company: ({ company }) => company,
  industry: ({ industry }) => industry,
  'company-size': ({ companySize }) => companySize,
  'age-band': ({ ageBand }) => ageBand,
  funding: ({ funding }) => funding ?? undefined,
  'first-time': ({ first }) => (first === undefined ? undefined : first ? 'first' : 'again'),
};
const monthOf = (day: string | undefined): string => day?.slice(0, 7) ?? UNKNOWN;

/** Counts the facts of a programme by everything that its audience is broken down by. */
export class BreakdownFold {
  private readonly rows: ReadonlyMap<BreakdownBy, Map<string, RowTally>>;

  constructor(audience: Audience, bys: readonly BreakdownBy[] = breakdownsFor[audience]) {
    this.rows = new Map(bys.map((by) => [by, new Map<string, RowTally>()]));
  }

  /** What has been counted of a row so far. */
  row(by: BreakdownBy, key: string): RowTally {
    return this.rows.get(by)?.get(key) ?? emptyRow;
  }

  add(fact: Fact): void {
    const { enrolment, progress } = fact;
    if (!enrolment) return;
    const row = rowOf(fact);
    for (const [by, rows] of this.rows) {
      if (by !== 'month') addTo(rows, keyOf[by](enrolment) ?? UNKNOWN, row);
    }
    const months = this.rows.get('month');
    if (!months) return;
    addTo(months, monthOf(enrolment.enrolledOn), { ...emptyRow, enrolled: 1 });
    if (progress?.startedAt) addTo(months, monthOf(dayInJapan(progress.startedAt)), { ...emptyRow, started: 1 });
    if (progress?.completedAt) addTo(months, monthOf(dayInJapan(progress.completedAt)), { ...emptyRow, completed: 1 });
  }

  /** Rows by key, so that any order of the facts gives the same. */
  breakdown(): Breakdown {
    return Object.fromEntries(
      [...this.rows].map(([by, rows]) => [
        by,
        [...rows].map(([key, row]) => ({ key, ...row })).sort((a, b) => (a.key < b.key ? -1 : 1)),
      ]),
    );
  }
}

function addTo(rows: Map<string, RowTally>, key: string, row: RowTally): void {
  const known = rows.get(key);
  rows.set(key, known ? addRows(known, row) : row);
}
