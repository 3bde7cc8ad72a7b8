import { changeInPoints, mean, rate, type Audience } from '#contracts';
import { formulas } from '#contracts/reporting';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyFact } from './any-fact.factory.js';
import { breakdownFigures } from './breakdown-figures.domain.js';
import { BreakdownFold, breakdownsFor } from './breakdown.domain.js';
import { countedCell, countedFigure, figureAt } from './counted-figures.domain.js';
import type { Fact } from './fact.domain.js';
import { fact } from './fact.factory.js';
import { rowsOfCell, rowsOfFigure, type FigureRow, type PickRow } from './figure-rows.domain.js';
import { figuresOf } from './programme-figures.domain.js';
import { foldProgramme } from './programme-fold.domain.js';

const courses = [{ key: 'rpa' }, { key: 'bpr' }];
const audience = fc.constantFrom<Audience>('staff', 'company', 'citizen');
const facts = fc.array(anyFact, { maxLength: 25 });

/** The places of everything in an answer that is counted by somebody. */
const placesOf = (figures: object, before = ''): string[] =>
  Object.entries(figures).flatMap(([name, inside]) =>
    typeof inside === 'object' && inside !== null ? placesOf(inside, `${before}${name}.`) : [`${before}${name}`],
  );
const counted = (figures: object) => placesOf(figures).filter((place) => !/(scaleMax|preliminary)$/.test(place));
const shown = (figures: object) => counted(figures).map((place) => [place, figureAt(figures, place)]);

/** A figure computed from nothing but its rows. */
function figureOf(place: string, rows: readonly FigureRow[]): number | null {
  const whole = rows.filter((row) => row.whole).length;
  const sum = rows.reduce((all, { value }) => all + (value ?? 0), 0);
  if (place.endsWith('mean')) return mean(sum, whole);
  if (place.endsWith('learningMinutes')) return Math.floor(sum / 60);
  if (place.endsWith('hoursSavedPerMonth')) return sum;
  if (place.endsWith('changePoints')) return changeInPoints(0, sum, whole);
  if (!/(rate|share|rateafter\w+)$/i.test(place)) return whole;
  return rate(rows.filter(({ part }) => part).length, whole);
}

const pickFrom = (all: readonly Fact[], pick: PickRow): FigureRow[] => all.flatMap((one) => pick(one) ?? []);

describe('the rows of a figure', () => {
  it('should give every figure of a programme, whatever is known of its people', () => {
    fc.assert(
      fc.property(facts, audience, (all, who) => {
        const programme = { audience: who, endsOn: '2026-03-31', courses };
        const figures = figuresOf(programme, foldProgramme(all), '2027-04-01');
        const fromRows = (place: string) => {
          const figure = countedFigure(programme, place);
          return figure && figureOf(place, pickFrom(all, rowsOfFigure(figure)));
        };
        expect(counted(figures).map((place) => [place, fromRows(place)])).toEqual(shown(figures));
      }),
      { numRuns: 100 },
    );
  });

  it('should give every cell of every break-down', () => {
    fc.assert(
      fc.property(facts, audience, (all, who) => {
        const fold = new BreakdownFold(who);
        for (const one of all) fold.add(one);
        for (const by of breakdownsFor[who])
          for (const { key } of fold.breakdown()[by] ?? []) {
            const figures = breakdownFigures(who, by, fold.row(by, key));
            const fromRows = (place: string) => {
              const figure = countedCell(who, by === 'month', place);
              return figure && figureOf(place, pickFrom(all, rowsOfCell(who, by, key, figure)));
            };
            expect(counted(figures).map((place) => [place, fromRows(place)])).toEqual(shown(figures));
          }
      }),
      { numRuns: 50 },
    );
  });

  it('should be there for every formula', () => {
    const known = (['staff', 'company', 'citizen'] as const).flatMap((who) =>
      [...formulas.keys()].filter((place) =>
        countedFigure(
          { audience: who, courses },
          place.replace('courses.', 'courses.rpa.').replace('businessShift.stages', 'businessShift.stages.done'),
        ),
      ),
    );
    expect([...new Set(known)].toSorted()).toEqual([...formulas.keys()].toSorted());
  });

  it('should say who is in the numerator, and what somebody adds to a mean', () => {
    const all = [
      fact({ completedAt: '2025-06-30T00:00:00.000Z', surveys: { T1: { satisfaction: 5 } } }),
      fact({ completedAt: '2025-06-30T00:00:00.000Z', surveys: { T1: { satisfaction: 2 } } }),
      fact(),
    ];
    const rows = (place: string) => {
      const figure = countedFigure({ audience: 'staff', courses }, place);
      return figure && pickFrom(all, rowsOfFigure(figure));
    };
    expect(rows('satisfaction.topTwoRate')).toEqual([
      { whole: true, part: true, value: null },
      { whole: true, part: false, value: null },
    ]);
    expect(rows('satisfaction.mean')?.map(({ value }) => value)).toEqual([5, 2]);
  });

  it('should not be there for what the programme does not count', () => {
    const figure = (place: string, who: Audience = 'staff') => countedFigure({ audience: who, courses }, place);
    for (const place of ['employment.rate', 'courses.other.started', 'courses.rpa', 'toString', 'satisfaction', ''])
      expect([place, figure(place)]).toEqual([place, undefined]);
    for (const by of Object.values(breakdownsFor).flat())
      expect(countedCell('staff', by === 'month', 'understanding.matched')).toBe(undefined);
    expect(countedCell('citizen', true, 'employment.rate')).toBe(undefined);
  });
});
