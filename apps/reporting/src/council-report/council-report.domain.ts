import type { Count } from '#contracts/reporting';

/** What a report for a council (議会・委員会) says, before it is drawn and set. */
export interface CouncilReport {
  readonly title: string;
  /** The municipality with its prefecture, or the network. */
  readonly issuer: string;
  /** Whom or what it is for. */
  readonly purpose: string;
  /** What must be seen at once: 速報, 秘匿処理済み, デモデータ（架空）. */
  readonly marks: readonly string[];
  readonly about: readonly (readonly [word: string, value: string])[];
  /** The finding, in a sentence made from the figures by rule. */
  readonly headline: string;
  readonly figures: readonly Figure[];
  readonly chart: Chart | null;
  readonly tables: readonly Table[];
  /** 方法と限界. */
  readonly method: readonly (readonly [word: string, text: string])[];
  readonly foot: string;
}

/** A figure, and its formula in words. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly formula: string;
}

/** What came how far: a whole and its parts, or parts by themselves. The first ones are drawn. */
export interface Chart {
  readonly title: string;
  readonly counted: readonly Charted[];
  /** What it shows; null: how many of the first one (the whole) completed. */
  readonly finding: string | null;
  /** What it is of, for who cannot see it. */
  readonly about: string;
}

interface Charted {
  readonly key: string;
  readonly name: string;
  readonly enrolled?: Count;
  readonly started: Count;
  readonly completed: Count;
}

/** The first column is words, the others are figures. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

export const figure = (name: string, value: string, formula: string): Figure => ({ name, value, formula });

/**
 * The first rows that fit into so many lines where a line of the first column holds `letters`; the others are told of and
 * stand in the CSV. A report never has more than four pages.
 */
export function fitted(
  { rows, note, ...table }: Table,
  {
    lines,
    letters,
    more,
  }: { readonly lines: number; readonly letters: number; readonly more: (left: number) => string },
): Table {
  let used = 0;
  const fitting = rows.findIndex(([name = '']) => (used += Math.ceil(Array.from(name).length / letters)) > lines);
  if (fitting === -1) return { ...table, rows, note };
  const told = more(rows.length - fitting);
  return { ...table, rows: rows.slice(0, fitting), note: [told, note].filter(Boolean).join('') };
}
