import { rate, type Audience } from '#contracts';
import type { Count, Rate } from '#contracts/reporting';
import { masking, smallestShownOfTotals } from './masking.domain.js';
import type { Tally } from './tally.domain.js';

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

/** Totals as figures. */
export function totalFigures(totals: Totals, disclosure: 'working' | 'masked'): TotalFigures {
  const { programmes, enrolled, started, completed, seconds, employed } = totals;
  const { count, about, rate: masked } = masking(disclosure === 'masked' ? smallestShownOfTotals : 1);
  return {
    programmes,
    enrolled: count(enrolled),
    started: count(started),
    completed: count(completed),
    completionRate: masked(completed, started, rate(completed, started)),
    learningMinutes: about(started, Math.floor(seconds / 60)) as Count,
    employed: count(employed),
  };
}

/** Distinct people (実人数) as a figure. */
export const peopleFigure = (people: number, disclosure: 'working' | 'masked'): Count =>
  masking(disclosure === 'masked' ? smallestShownOfTotals : 1).count(people);
