import type { Audience, OutputOf } from '#contracts';
import type { Kpi } from '#contracts/progress';
import { formulas, type getProgrammeComparison, type ProgrammeFigures } from '#contracts/reporting';
import { figureAt } from './counted-figures.domain.js';

type Compared = OutputOf<typeof getProgrammeComparison>['figures'][number];

interface Named {
  readonly name: string;
  readonly audience: Audience;
}

/** A programme's name without the year that it may say: 令和7年度, R7, 2025年度. */
const withoutYear = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/(令和|平成|[RH])?\s*(元|\d+)\s*年度|[RH]\d+/g, '')
    .replace(/[\s()]/g, '');

/** Of the programmes of the year before, the one for the same people with the same name; undefined: none, or several. */
export function lastYears<P extends { readonly programme: Named }>(
  { name, audience }: Named,
  before: readonly P[],
): P | undefined {
  const same = before.filter(
    ({ programme }) => programme.audience === audience && withoutYear(programme.name) === withoutYear(name),
  );
  return same.length === 1 ? same[0] : undefined;
}

/**
 * Figures as they are shown beside the plan's targets and last year's. A difference is made of what is shown on both
 * sides only, so that it tells nothing that the two do not tell.
 */
export function compared(
  figures: ProgrammeFigures,
  kpis: readonly Kpi[],
  lastYear: ProgrammeFigures | undefined,
): Compared[] {
  return [...formulas.keys()].flatMap((figure): Compared | [] => {
    const value = shownAt(figures, figure);
    if (value === undefined) return [];
    const target = kpis.find((kpi) => kpi.figure === figure)?.target ?? null;
    const then = lastYear && shownAt(lastYear, figure);
    if (target === null && then === undefined) return [];
    return {
      figure,
      value,
      target,
      reached: target !== null && typeof value === 'number' ? value >= target : null,
      lastYear: then ?? null,
      change: typeof value === 'number' && typeof then === 'number' ? hundredths(value - then) : null,
    };
  });
}

function shownAt(figures: ProgrammeFigures, place: string): Compared['value'] | undefined {
  const value = figureAt(figures, place);
  return typeof value === 'number' || typeof value === 'string' || value === null
    ? (value as Compared['value'])
    : undefined;
}

/** Rates have one decimal and means two: what floats leave behind them is no difference. */
const hundredths = (value: number): number => Math.round(value * 100) / 100;
