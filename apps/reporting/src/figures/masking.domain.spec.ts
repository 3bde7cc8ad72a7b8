import { ProgrammeFigures } from '#contracts/reporting';
import { describe, expect, it } from '@jest/globals';
import { maskFigures, masking } from './masking.domain.js';
import { figuresOf } from './programme-figures.domain.js';
import { emptyTally, type Tally } from './tally.domain.js';
import { disclosureFor } from './disclosure.domain.js';
import { noTotals, peopleFigure, totalFigures } from './totals.domain.js';

const masked = (audience: 'staff' | 'company' | 'citizen', change: Partial<Tally>) => {
  const tally = { ...emptyTally, ...change };
  const figures = figuresOf({ audience, endsOn: '2025-12-31', courses: [{ key: 'rpa' }] }, tally, '2026-04-01');
  return ProgrammeFigures.parse(maskFigures(audience, figures, tally));
};

describe('masking', () => {
  it.each([
    [0, 0],
    [1, '―'],
    [9, '―'],
    [10, 10],
  ])('should of the count %i show %s', (people, shown) => {
    expect(masking(10).count(people)).toBe(shown);
  });

  it.each([
    ['the whole is small', 9, 9],
    ['the part is small', 9, 40],
    ['the rest is small', 31, 40],
  ])('should hide a rate when %s', (_, part, whole) => {
    expect(masking(10).rate(part, whole, 12.3)).toBe('―');
  });

  it.each([
    ['nobody', 0, 40],
    ['everybody', 40, 40],
    ['enough on both sides', 10, 20],
  ])('should show the rate of %s', (_, part, whole) => {
    expect(masking(10).rate(part, whole, 12.3)).toBe(12.3);
  });

  it('should keep null for a rate that has no whole', () => {
    expect(masking(10).rate(0, 0, null)).toBeNull();
  });

  it.each([
    ['staff', 5],
    ['company', 10],
    ['citizen', 10],
  ] as const)('should begin to show the people of a %s programme at %i', (audience, k) => {
    expect(masked(audience, { enrolled: k }).enrolled).toBe(k);
    expect(masked(audience, { enrolled: k - 1 }).enrolled).toBe('―');
  });

  it('should hide how few completed by what the office entered', () => {
    expect(masked('staff', { completed: 40, completedByOffice: 4 }).completedByOffice).toBe('―');
    expect(masked('staff', { completed: 40, completedByOffice: 5 }).completedByOffice).toBe(5);
    expect(masked('staff', { completed: 40 }).completedByOffice).toBeUndefined();
  });

  it('should hide minutes and hours when few people are behind them', () => {
    const few = masked('company', {
      started: 9,
      seconds: 6000,
      workplaceUses: { people: 9, thousandthsOfHours: 5000 },
    });
    expect([few.learningMinutes, few.workplaceUses]).toEqual(['―', { people: '―', hoursSavedPerMonth: '―' }]);
    const many = masked('company', {
      started: 10,
      seconds: 6000,
      workplaceUses: { people: 10, thousandthsOfHours: 5000 },
    });
    expect([many.learningMinutes, many.workplaceUses]).toEqual([100, { people: 10, hoursSavedPerMonth: 5 }]);
  });

  it('should hide the mean, the rates and the change of few answers', () => {
    const figures = masked('staff', {
      completed: 40,
      satisfaction: { answered: 4, topTwo: 4, points: 20 },
      understanding: { matched: 20, before: 3, after: 10 },
      useAtWork: { answered: 20, used: 17 },
    });
    expect(figures.satisfaction).toMatchObject({
      invited: 40,
      answered: '―',
      responseRate: '―',
      topTwoRate: '―',
      mean: '―',
    });
    expect(figures.understanding).toEqual({ matched: 20, preRate: '―', postRate: 50, changePoints: '―' });
    expect(figures.useAtWork).toEqual({ answered: 20, used: 17, rate: '―' });
  });

  it('should hide employment by the counts behind each rate', () => {
    const employment = { denominator: 43, employed: 25, insured: 20, related: 15, openEnded: 17, nextTraining: 2 };
    expect(masked('citizen', { employment }).employment).toEqual({
      denominator: 43,
      employed: 25,
      rate: 58.1,
      insuredRate: 46.5,
      relatedShare: 60,
      openEndedShare: '―',
      nextTraining: '―',
      preliminary: false,
    });
  });

  it('should hide new duties by the counts behind each rate', () => {
    const few = masked('staff', { completed: 20, roleChanges: { people: 8, related: 4 } }).roleChange;
    expect(few).toEqual({ people: 8, related: '―', rate: 40, relatedShare: '―' });
  });

  it('should hide stages with few companies, and the sum that would give them away', () => {
    const stages = { 'not-considered': 12, considering: 0, planned: 3, 'under-way': 10, done: 11 };
    expect(masked('company', { shifts: stages }).businessShift).toEqual({
      companies: '―',
      stages: { ...stages, planned: '―' },
    });
    expect(masked('company', { shifts: { ...stages, planned: 0 } }).businessShift?.companies).toBe(33);
  });

  it('should hide the few of a course', () => {
    const courses = [{ key: 'rpa', started: 12, completed: 4 }];
    expect(masked('staff', { courses }).courses).toEqual({ rpa: { started: 12, completed: '―' } });
  });
});

describe('totals', () => {
  const totals = { ...noTotals, programmes: 3, enrolled: 30, started: 20, completed: 9, seconds: 7199, employed: 0 };

  it('should be whole for the municipality itself', () => {
    expect(totalFigures(totals, 'working')).toEqual({
      programmes: 3,
      enrolled: 30,
      started: 20,
      completed: 9,
      completionRate: 45,
      learningMinutes: 119,
      employed: 0,
    });
    expect(peopleFigure(3, 'working')).toBe(3);
  });

  it('should hide what is under ten for everybody else', () => {
    expect(totalFigures(totals, 'masked')).toMatchObject({
      enrolled: 30,
      completed: '―',
      completionRate: '―',
      employed: 0,
    });
    expect(peopleFigure(3, 'masked')).toBe('―');
  });
});

describe('who sees what', () => {
  const caller = { tenant: '992011', roles: [], scopes: [] };

  it('should be raw figures for who may act in the municipality', () => {
    expect(disclosureFor({ ...caller, reach: { to: 'municipality' } })).toBe('working');
  });

  it('should be masked for everybody else', () => {
    expect(disclosureFor({ ...caller, reach: { to: 'anywhere' } })).toBe('masked');
    expect(disclosureFor({ ...caller, reach: { to: 'departments', departments: ['d'] } })).toBe('masked');
    expect(disclosureFor(undefined)).toBe('masked');
  });
});
