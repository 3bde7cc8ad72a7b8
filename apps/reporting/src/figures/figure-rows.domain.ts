import type { Audience } from '#contracts';
import type { BreakdownBy } from '#contracts/reporting';
import { BreakdownFold } from './breakdown.domain.js';
import type { CountedFigure } from './counted-figures.domain.js';
import type { Fact } from './fact.domain.js';
import { ProgrammeFold } from './programme-fold.domain.js';
import type { RowTally } from './row-tally.domain.js';
import type { Tally } from './tally.domain.js';

/** How one fact counts in a figure. */
export interface FigureRow {
  /** Of a rate: whether it is in the denominator; else true. */
  readonly whole: boolean;
  /** Of a rate: whether it is in the numerator; else true. */
  readonly part: boolean;
  /** What it adds to a sum or a mean; null for any other figure. */
  readonly value: number | null;
}

/** Whether a fact counts in a figure, and how; undefined: it does not. */
export type PickRow = (fact: Fact) => FigureRow | undefined;

/** Picks the facts of a figure of the programme. */
export function rowsOfFigure(figure: CountedFigure<Tally>): PickRow {
  const fold = new ProgrammeFold();
  return picked(
    figure,
    (fact) => fold.add(fact),
    (of) => fold.read(of),
  );
}

/** Picks the facts of a figure in one row of a break-down. */
export function rowsOfCell(audience: Audience, by: BreakdownBy, key: string, figure: CountedFigure<RowTally>): PickRow {
  const fold = new BreakdownFold(audience, [by]);
  return picked(
    figure,
    (fact) => fold.add(fact),
    (of) => of(fold.row(by, key)),
  );
}

/**
 * A fact counts where adding it raises what the fold has counted: the rows come from the rule that gives the figure, and
 * there is no second one to differ from it.
 */
function picked<T>(
  { counts, part, value }: CountedFigure<T>,
  add: (fact: Fact) => void,
  read: (of: (tally: T) => number) => number,
): PickRow {
  const now = () => ({ counts: read(counts), part: part ? read(part) : 0, value: value ? read(value) : 0 });
  let before = now();
  return (fact) => {
    add(fact);
    const after = now();
    const whole = after.counts > before.counts;
    const inPart = after.part > before.part;
    const added = after.value - before.value;
    before = after;
    if (!whole && !inPart) return undefined;
    return { whole, part: part ? inPart : true, value: value ? rounded(added) : null };
  };
}

/** Thousandths are kept; what differences of sums leave behind them is not. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
