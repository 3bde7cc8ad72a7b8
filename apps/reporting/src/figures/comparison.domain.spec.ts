import { MASKED, type ProgrammeFigures } from '#contracts/reporting';
import { describe, expect, it } from '@jest/globals';
import { compared, lastYears } from './comparison.domain.js';
import { figuresOf } from './programme-figures.domain.js';
import { emptyTally } from './tally.domain.js';

const programme = { audience: 'staff' as const, endsOn: '2026-03-31', courses: [] };
const figures = (completed: number): ProgrammeFigures =>
  figuresOf(programme, { ...emptyTally, enrolled: 60, started: 50, completed }, '2026-04-01');
const kpi = {
  name: '修了率',
  definition: 'd',
  formula: 'f',
  unit: '%',
  base: null,
  target: 80,
  source: 's',
  figure: 'completionRate' as const,
};
const at = (place: string, all: ReturnType<typeof compared>) => all.find(({ figure }) => figure === place);

describe('a figure beside its target and last year’s', () => {
  it('should say whether the target is reached, and the difference in points', () => {
    expect(at('completionRate', compared(figures(40), [kpi], figures(33)))).toEqual({
      figure: 'completionRate',
      value: 80,
      target: 80,
      reached: true,
      lastYear: 66,
      change: 14,
    });
    expect(at('completed', compared(figures(30), [], figures(33)))).toMatchObject({
      target: null,
      reached: null,
      change: -3,
    });
  });

  it('should leave out what nothing is there to compare with', () => {
    expect(compared(figures(40), [], undefined)).toEqual([]);
    expect(compared(figures(40), [kpi], undefined).map(({ figure }) => figure)).toEqual(['completionRate']);
    expect(compared(figures(40), [{ ...kpi, figure: 'employment.rate' }], undefined)).toEqual([]);
  });

  it('should make no difference of what is hidden, on either side, nor of nobody', () => {
    const hidden = { ...figures(40), completed: MASKED as typeof MASKED, completionRate: MASKED as typeof MASKED };
    for (const all of [compared(hidden, [kpi], figures(33)), compared(figures(33), [kpi], hidden)])
      expect([at('completed', all)?.change, at('completionRate', all)?.change]).toEqual([null, null]);
    expect(at('completionRate', compared(hidden, [kpi], undefined))).toMatchObject({ value: MASKED, reached: null });
    expect(at('useAtWork.rate', compared(figures(40), [], figures(33)))).toMatchObject({ value: null, change: null });
  });
});

describe('last year’s programme', () => {
  const named = (name: string, audience: 'staff' | 'citizen' = 'staff') => ({ programme: { name, audience } });
  it.each([
    ['庁内DX研修', '庁内DX研修'],
    ['令和7年度 庁内DX研修', '令和６年度　庁内DX研修'],
    ['庁内DX研修（R7）', '庁内DX研修（R6）'],
    ['2025年度庁内DX研修', '庁内DX研修'],
  ])('should be the one with the same name, whatever year it says: %s, %s', (name, before) => {
    const it = named(before);
    expect(lastYears({ name, audience: 'staff' }, [named('別の研修'), it, named(name, 'citizen')])).toBe(it);
  });

  it('should be nobody’s guess', () => {
    expect(lastYears({ name: '研修', audience: 'staff' }, [named('研修1'), named('研修2')])).toBe(undefined);
    expect(lastYears({ name: '研修', audience: 'staff' }, [named('研修'), named('令和6年度研修')])).toBe(undefined);
  });
});
