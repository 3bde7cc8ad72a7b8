import { rate, type Audience } from '#contracts';
import { MASKED, type Count, type Rate } from '#contracts/reporting';
import type { Tally } from './tally.domain.js';
import type { TotalName } from './totals-masking.domain.js';

/** Sums over programmes, kept as counts and seconds so that they can be summed again. 延べ人数, not people. */
export interface Totals {
  readonly programmes: number;
  readonly enrolled: number;
  readonly started: number;
  readonly completed: number;
  readonly seconds: number;
  /** Of programmes for job seekers. */
  readonly employed: number;
}

export const noTotals: Totals = { programmes: 0, enrolled: 0, started: 0, completed: 0, seconds: 0, employed: 0 };

export const totalsOfProgramme = (audience: Audience, tally: Tally): Totals => ({
  programmes: 1,
  enrolled: tally.enrolled,
  started: tally.started,
  completed: tally.completed,
  seconds: tally.seconds,
  employed: audience === 'citizen' ? tally.employment.employed : 0,
});

export const addTotals = (a: Totals, b: Totals): Totals => ({
  programmes: a.programmes + b.programmes,
  enrolled: a.enrolled + b.enrolled,
  started: a.started + b.started,
  completed: a.completed + b.completed,
  seconds: a.seconds + b.seconds,
  employed: a.employed + b.employed,
});

export interface TotalFigures {
  readonly programmes: number;
  readonly enrolled: Count;
  readonly started: Count;
  readonly completed: Count;
  readonly completionRate: Rate;
  readonly learningMinutes: Count;
  readonly employed: Count;
}

/** Totals as figures; `shown`: which of them are, of whom only some may be shown. */
export function totalFigures(totals: Totals, shown?: readonly TotalName[]): TotalFigures {
  const { programmes, enrolled, started, completed, seconds, employed } = totals;
  const isShown = (name: TotalName): boolean => shown?.includes(name) ?? true;
  const count = (name: TotalName, value: number): Count => (isShown(name) ? value : MASKED);
  return {
    programmes,
    enrolled: count('enrolled', enrolled),
    started: count('started', started),
    completed: count('completed', completed),
    completionRate: isShown('started') && isShown('completed') ? rate(completed, started) : MASKED,
    learningMinutes: count('learningMinutes', Math.floor(seconds / 60)),
    employed: count('employed', employed),
  };
}

/** The totals of a municipality's year with the distinct people (実人数). */
export const yearFigures = (
  totals: Totals,
  people: number,
  shown?: readonly TotalName[],
): TotalFigures & { readonly people: Count } => ({
  ...totalFigures(totals, shown),
  people: shown && !shown.includes('people') ? MASKED : people,
});
