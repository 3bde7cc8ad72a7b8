import { rate, type OutputOf } from '#contracts';
import { MASKED, type Count, type getNetworkReport } from '#contracts/reporting';

export type NetworkRow = OutputOf<typeof getNetworkReport>['rows'][number];

/** The sum of the counts that are shown, and of how many programmes the count is hidden. */
export interface ShownSum {
  readonly shown: number;
  readonly hidden: number;
}

export interface SumsOfRows {
  readonly key: string;
  readonly programmes: number;
  readonly enrolled: ShownSum;
  readonly started: ShownSum;
  readonly completed: ShownSum;
  /** 修了 ÷ 開始 of the programmes that show both. */
  readonly completionRate: number | null;
}

/** Adds masked rows up by one thing: nothing that anybody could not add up from the rows themselves. */
export function sumsBy(rows: readonly NetworkRow[], keyOf: (row: NetworkRow) => string): SumsOfRows[] {
  const groups = new Map<string, NetworkRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].map(([key, its]) => {
    const both = its.filter(({ started, completed }) => started !== MASKED && completed !== MASKED);
    return {
      key,
      programmes: its.length,
      enrolled: sumOf(its.map(({ enrolled }) => enrolled)),
      started: sumOf(its.map(({ started }) => started)),
      completed: sumOf(its.map(({ completed }) => completed)),
      completionRate: rate(
        sumOf(both.map(({ completed }) => completed)).shown,
        sumOf(both.map(({ started }) => started)).shown,
      ),
    };
  });
}

const sumOf = (counts: readonly Count[]): ShownSum => ({
  shown: counts.reduce<number>((sum, count) => (count === MASKED ? sum : sum + Number(count)), 0),
  hidden: counts.filter((count) => count === MASKED).length,
});
