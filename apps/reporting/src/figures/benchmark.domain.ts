import { kindOf, rate, regionOf, type OutputOf } from '#contracts';
import type { BenchmarkFigure, Count, getBenchmark, PeerGroup, Rate } from '#contracts/reporting';
import { isPeer } from './peers.domain.js';

/** So many others must show a value, and so many must be told apart by two groups, if any are. */
const FEWEST_OTHERS = 5;

/** A municipality's rates of a year; null: not shown, or nobody to count of. */
export type BenchmarkValues = Readonly<Record<BenchmarkFigure, number | null>>;
type Answer = OutputOf<typeof getBenchmark>;
type Band = NonNullable<Answer['figures'][number]['band']>;

/** The rates of a year from its totals and its programmes, as they are shown to somebody. */
export function benchmarkValues(
  { started, completed }: { readonly started: Count; readonly completed: Count },
  programmes: readonly { readonly satisfactionRate: Rate; readonly employmentRate: Rate }[],
): BenchmarkValues {
  return {
    completionRate: typeof started === 'number' && typeof completed === 'number' ? rate(completed, started) : null,
    satisfactionRate: meanOf(programmes.map(({ satisfactionRate }) => satisfactionRate)),
    employmentRate: meanOf(programmes.map(({ employmentRate }) => employmentRate)),
  };
}

/** The mean of the rates that are shown, one decimal. */
function meanOf(rates: readonly Rate[]): number | null {
  const shown = rates.flatMap((one) => (typeof one === 'number' ? Math.round(one * 10) : []));
  if (shown.length === 0) return null;
  return Math.round(shown.reduce((all, one) => all + one, 0) / shown.length) / 10;
}

/**
 * The groups that may be compared with, of others (codes) that show a value: of at least five, and so that any two of
 * them differ by nobody or by five at least; where they do not, the later one is refused, whichever was asked first.
 */
export function comparableGroups(own: string, others: readonly string[]): ReadonlyMap<PeerGroup, readonly string[]> {
  const comparable = new Map<PeerGroup, readonly string[]>();
  for (const group of ['all', 'kind', 'region'] as const) {
    const members = others.filter((other) => isPeer[group](own, other));
    const isTold = (before: readonly string[]) => !isFew(without(before, members)) && !isFew(without(members, before));
    if (members.length >= FEWEST_OTHERS && [...comparable.values()].every(isTold)) comparable.set(group, members);
  }
  return comparable;
}

const without = (some: readonly string[], others: readonly string[]): number =>
  some.filter((one) => !others.includes(one)).length;
const isFew = (count: number): boolean => count > 0 && count < FEWEST_OTHERS;

/** The value at a place of sorted ones (0 to 1): the mean of the two or three around it, never a single one. */
export function around(sorted: readonly number[], place: number): number {
  const at = place * (sorted.length - 1);
  const near = sorted.filter((_, index) => Math.abs(index - at) <= 1);
  return near.reduce((all, one) => all + one, 0) / near.length;
}

function bandOf(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b);
  const whole = (place: number): number => Math.round(around(sorted, place));
  return { low: whole(0.25), median: whole(0.5), high: whole(0.75) };
}

/** Own values (raw) beside those that others show. Empty-handed figures stay, so that it is seen that they were asked. */
export function benchmark(
  own: string,
  ownValues: BenchmarkValues,
  others: ReadonlyMap<string, BenchmarkValues>,
  group: PeerGroup,
): Answer {
  const figures = (Object.keys(ownValues) as BenchmarkFigure[]).map((figure) => {
    const known = [...others].flatMap(([code, values]) => {
      const value = values[figure];
      return code === own || value === null ? [] : [[code, value] as const];
    });
    const members = comparableGroups(
      own,
      known.map(([code]) => code),
    ).get(group);
    const values = members && known.filter(([code]) => members.includes(code)).map(([, value]) => value);
    const band = values ? bandOf(values) : null;
    const value = ownValues[figure];
    return { figure, own: value, others: values?.length ?? null, band, stands: standsAt(value, band) };
  });
  return { group, kind: kindOf(own), region: regionOf(own), figures };
}

function standsAt(value: number | null, band: Band | null): Answer['figures'][number]['stands'] {
  if (value === null || band === null) return null;
  if (value > band.high) return 'above';
  return value < band.low ? 'below' : 'within';
}
