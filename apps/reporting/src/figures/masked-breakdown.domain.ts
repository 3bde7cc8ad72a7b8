import type { Audience } from '#contracts';
import { MASKED, type BreakdownBy, type BreakdownFigures, type Count, type Rate } from '#contracts/reporting';
import { breakdownFigures } from './breakdown-figures.domain.js';
import { hiddenRows } from './break-down-masking.domain.js';
import type { BreakdownRow } from './breakdown.domain.js';
import { isFew } from './derivable.domain.js';
import { smallestShown } from './masking.domain.js';

/** What an earlier release told of a break-down: the counts that it showed, by the row's key. */
export type ToldRows = ReadonlyMap<string, BreakdownFigures>;

interface Whole {
  readonly audience: Audience;
  /** The whole's counts that are shown, see `shownOf` and `toldBy`. */
  readonly shown: ReadonlyMap<string, number>;
}

/**
 * The rows of a break-down for everybody: a row from which anything of few people could be worked out is hidden whole,
 * also by its difference from what earlier releases told; what the whole hides, every row hides. 企業 are not shown.
 */
export function maskedBreakdown(
  { audience, shown }: Whole,
  by: BreakdownBy,
  rows: readonly BreakdownRow[],
  told: readonly ToldRows[] = [],
): (BreakdownFigures & { readonly key: string })[] {
  const k = smallestShown[audience];
  const isWithheld = ({ key, ...row }: Pick<BreakdownRow, 'key' | 'enrolled' | 'started' | 'completed'>): boolean =>
    told.some((rowsThen) => {
      const then = rowsThen.get(key);
      return then !== undefined && counts.some((name) => differByFew(then[name], row[name], k));
    });
  const hidden = hiddenRows({ audience, shown }, by, rows, isWithheld);
  return rows.map((row) => ({
    key: row.key,
    ...masked(breakdownFigures(audience, by, row), hidden.has(row.key), shown),
  }));
}

const counts = ['enrolled', 'started', 'completed'] as const;
const differByFew = (then: Count, now: number, k: number): boolean =>
  typeof then === 'number' && isFew(Math.abs(now - then), k);

function masked(figures: BreakdownFigures, isHidden: boolean, shown: ReadonlyMap<string, number>): BreakdownFigures {
  const count = (name: string, value: Count): Count => (isHidden || !shown.has(name) ? MASKED : value);
  const rate = (part: string, whole: string, value: Rate): Rate =>
    isHidden || !shown.has(whole) || (value !== null && !shown.has(part)) ? MASKED : value;
  const { satisfaction, useAtWork, employment } = figures;
  return {
    enrolled: count('enrolled', figures.enrolled),
    started: count('started', figures.started),
    completed: count('completed', figures.completed),
    ...(figures.completionRate !== undefined && {
      completionRate: rate('completed', 'started', figures.completionRate),
    }),
    ...(figures.learningMinutes !== undefined && { learningMinutes: count('started', figures.learningMinutes) }),
    ...(satisfaction && {
      satisfaction: {
        answered: count('answered', satisfaction.answered),
        topTwoRate: rate('topTwo', 'answered', satisfaction.topTwoRate),
      },
    }),
    ...(useAtWork && {
      useAtWork: {
        answered: count('usesAnswered', useAtWork.answered),
        used: count('used', useAtWork.used),
        rate: rate('used', 'usesAnswered', useAtWork.rate),
      },
    }),
    ...(employment && {
      employment: {
        denominator: count('denominator', employment.denominator),
        employed: count('employed', employment.employed),
        rate: rate('employed', 'denominator', employment.rate),
      },
    }),
  };
}
