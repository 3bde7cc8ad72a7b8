import { formulas } from '#contracts/reporting';
import { fiscalYearWords, momentWords, originCells, type Cell } from '../words.domain.js';

/** What every format of an export is made from, so that they cannot differ. */
export interface ExportedTable {
  /** What it is, in words. */
  readonly title: string;
  /** Each of them once. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is to be known of all rows: of when, which version, for whom. */
  readonly about: readonly (readonly [item: string, said: string])[];
  /** The figures shown, by their place in the report: each has a formula. */
  readonly figures: readonly string[];
}

interface Origin {
  readonly municipality: string;
  readonly municipalityName: string;
  readonly fiscalYear: number;
  readonly asOf: string;
  readonly version: number;
  readonly lagSeconds: number;
  readonly disclosure: 'working' | 'masked';
}

/** What stands beside the rows of every report. */
export function aboutReport(title: string, origin: Origin): [string, string][] {
  const [, , , , handling = '', fictional = ''] = originCells(origin);
  return [
    ['報告', title],
    ['自治体', [origin.municipalityName, origin.municipality].filter(Boolean).join(' ')],
    ['年度', fiscalYearWords(origin.fiscalYear)],
    ['時点', momentWords(origin.asOf)],
    ['版', `第${origin.version}版`],
    ...(origin.lagSeconds > 0
      ? ([['反映待ち', 'この時点より後に届いた記録が、まだ数字に入っていません。']] satisfies [string, string][])
      : []),
    ['取扱い', handling],
    ...(fictional ? ([['注記', fictional]] satisfies [string, string][]) : []),
  ];
}

/** How the figures of a table are counted, and by which version of the formula. */
export const formulasOf = ({ figures }: Pick<ExportedTable, 'figures'>) =>
  figures.flatMap((figure) => {
    const formula = formulas.get(figure);
    return formula ? [{ figure, counted: formula.ja, version: formula.version }] : [];
  });
