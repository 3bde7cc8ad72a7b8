import { rate, type Audience } from '#contracts';
import type { BreakdownBy, BreakdownFigures } from '#contracts/reporting';
import type { RowTally } from './row-tally.domain.js';

/** The figures of a row of a break-down as its municipality sees them. */
export function breakdownFigures(audience: Audience, by: BreakdownBy, row: RowTally): BreakdownFigures {
  const { enrolled, started, completed, satisfaction, useAtWork, employment } = row;
  if (by === 'month') return { enrolled, started, completed };
  return {
    enrolled,
    started,
    completed,
    completionRate: rate(completed, started),
    learningMinutes: Math.floor(row.seconds / 60),
    satisfaction: { answered: satisfaction.answered, topTwoRate: rate(satisfaction.topTwo, satisfaction.answered) },
    useAtWork: { ...useAtWork, rate: rate(useAtWork.used, useAtWork.answered) },
    ...(audience === 'citizen' && {
      employment: { ...employment, rate: rate(employment.employed, employment.denominator) },
    }),
  };
}
