/** One line of the table. A figure without a bar is printed for comparison only. */
export interface Row {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** The raw figure of the same run that it is held against, and value ÷ ceiling. */
  readonly ceiling?: number;
  readonly ratio?: number;
  /** In words: what it is to be. */
  readonly bar?: string;
  readonly met?: boolean;
  /** Calls that were not answered as hoped for. */
  readonly errors?: number;
  readonly note?: string;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** `0.41–0.47` */
export function range(values: readonly number[], digits = 0): string {
  return `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
}

/** Rates of several rounds beside the ceilings of the same rounds: medians, and the median of the rounds' ratios. */
export function beside(
  rates: readonly number[],
  ceilings: readonly number[],
): Pick<Row, 'value' | 'ceiling' | 'ratio'> {
  const ratios = rates.map((rate, round) => rate / (ceilings[round] ?? Number.NaN));
  return { value: median(rates), ceiling: median(ceilings), ratio: median(ratios) };
}

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** The table that the bench prints, in Markdown. What is below its bar is said to be. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ figure, value, unit, ceiling, ratio, bar, met, errors, note }) =>
    [
      figure,
      `${number(value)} ${unit}`,
      ceiling === undefined ? '' : number(ceiling),
      ratio === undefined ? '' : ratio.toFixed(ratio < 0.1 ? 3 : 2),
      bar ?? '',
      met === undefined ? '' : met ? 'met' : '**below**',
      errors === undefined ? '' : String(errors),
      note ?? '',
    ].join(' | '),
  );
  const head = '| figure | measured | ceiling | ratio | bar | | errors | |\n|---|---|---|---|---|---|---|---|';
  return [head, ...lines.map((line) => `| ${line} |`)].join('\n');
}

/** A line as outside programs read it (`results/latest.json`). */
export const entryOf = (
  { figure, value, unit, ceiling, ratio, bar, met }: Row,
  { store, rounds }: { readonly store: string; readonly rounds: number },
) => {
  const [id = figure, ...name] = figure.split(' ');
  const held = { ceiling: ceiling ?? null, ratio: ratio ?? null, bar: bar ?? null, ok: met ?? null };
  return { id, name: name.join(' '), value, unit, ...held, store, rounds };
};
