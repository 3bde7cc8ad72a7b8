import type { OutputOf } from '#contracts';
import type { BenchmarkFigure, getBenchmark } from '#contracts/reporting';

type Figure = OutputOf<typeof getBenchmark>['figures'][number];

/** A figure of a benchmark that has a band, as its picture shows it. */
export interface BandRow {
  readonly name: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Null: nobody to count of here. */
  readonly own: number | null;
  readonly others: number;
  readonly stands: Figure['stands'];
}

const names: Readonly<Record<BenchmarkFigure, string>> = {
  completionRate: '修了率',
  satisfactionRate: '満足度',
  employmentRate: '就職率',
};

export const bandRows = (figures: readonly Figure[]): BandRow[] =>
  figures.flatMap(({ figure, own, others, band, stands }) =>
    band && others !== null ? [{ name: names[figure], ...band, own, others, stands }] : [],
  );

const stood = { above: '真ん中の範囲より高い', within: '真ん中の範囲にある', below: '真ん中の範囲より低い' } as const;

/** What the picture shows, as its title: where we stand in each. */
export function benchmarkFinding(rows: readonly BandRow[]): string {
  const known = rows.flatMap(({ name, stands }) => (stands ? [`${name}は${stood[stands]}`] : []));
  return known.length > 0 ? known.join('、') : 'こちらの数字は、まだありません';
}

/** The picture in a sentence, for who cannot see it. */
export const benchmarkSentence = (rows: readonly BandRow[]): string =>
  `ほかの団体との比較の図。${rows
    .map(
      ({ name, low, median, high, own, others }) =>
        `${name}は、ほかの${others}団体の真ん中の範囲が${low}%から${high}%、中央値が${median}%、こちらは${own === null ? '該当なし' : percent(own)}`,
    )
    .join('。')}。`;

export const percent = (value: number): string => `${value.toFixed(1)}%`;
