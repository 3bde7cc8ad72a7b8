import { DomainError } from '#contracts';
import { ProgrammeFigures } from '#contracts/reporting';
import { describe, expect, it } from '@jest/globals';
import { maskFigures, masking } from './masking.domain.js';
import { figuresOf } from './programme-figures.domain.js';
import { emptyTally, type Tally } from './tally.domain.js';
import { checkMoment, disclosureFor } from './disclosure.domain.js';
import { noTotals, totalFigures } from './totals.domain.js';
import { discloseNetwork, discloseTotals } from './totals-masking.domain.js';

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
  ])('should hide a rate together with the count that gives it when %s', (_, topTwo, answered) => {
    const { satisfaction } = masked('citizen', {
      started: 80,
      completed: 60,
      satisfaction: { answered, topTwo, points: 3 * answered },
      useAtWork: { answered, used: topTwo },
    });
    expect([satisfaction.topTwoRate, satisfaction.mean]).toEqual(['―', '―']);
  });

  it.each([
    ['nobody', 0, 40, 0],
    ['everybody', 40, 40, 100],
    ['enough on both sides', 10, 20, 50],
  ])('should show the rate of %s', (_, used, answered, rate) => {
    const figures = masked('citizen', { started: 80, completed: 60, useAtWork: { answered, used } });
    expect(figures.useAtWork).toEqual({ answered, used, rate });
  });

  it('should keep null for a rate that has no whole', () => {
    expect(masked('citizen', {}).completionRate).toBeNull();
  });

  it('should hide who started, and the rate, when few of them did not complete', () => {
    const figures = masked('staff', { enrolled: 40, started: 34, completed: 30 });
    expect(figures).toMatchObject({ enrolled: 40, started: '―', completed: 30, completionRate: '―' });
  });

  it('should not let a hidden count be worked out across others', () => {
    const employment = { denominator: 43, employed: 25, insured: 0, related: 0, openEnded: 0, nextTraining: 2 };
    const figures = masked('citizen', { enrolled: 80, started: 60, completed: 45, employment });
    // 45 completed − 43 of whom a job is looked at = 2 in the next training, were it known that nobody left for a job.
    expect(figures).toMatchObject({
      completed: 45,
      leftForJob: '―',
      employment: { denominator: 43, nextTraining: '―' },
    });
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
    expect(figures.useAtWork).toEqual({ answered: 20, used: '―', rate: '―' });
  });

  it('should hide employment by the counts behind each rate', () => {
    const employment = { denominator: 43, employed: 25, insured: 15, related: 15, openEnded: 17, nextTraining: 2 };
    const tally = { enrolled: 80, started: 60, completed: 45, employment };
    expect(masked('citizen', tally).employment).toEqual({
      denominator: 43,
      employed: 25,
      rate: 58.1,
      insuredRate: 34.9,
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
    expect(totalFigures(totals)).toEqual({
      programmes: 3,
      enrolled: 30,
      started: 20,
      completed: 9,
      completionRate: 45,
      learningMinutes: 119,
      employed: 0,
    });
  });

  it('should be what may be shown for everybody else, and a rate together with both its counts', () => {
    expect(totalFigures(totals, ['enrolled', 'started', 'employed'])).toMatchObject({
      enrolled: 30,
      started: 20,
      completed: '―',
      completionRate: '―',
      learningMinutes: '―',
      employed: 0,
    });
  });

  const staff = (enrolled: number, started = enrolled) => ({
    audience: 'staff' as const,
    tally: { ...emptyTally, enrolled, started },
  });
  const shown = (programmes: ReturnType<typeof staff>[], people: number) => discloseTotals(programmes, people).shown;

  it('should be hidden when one programme’s few would be what is left', () => {
    expect(shown([staff(40), staff(4)], 44)).not.toContain('enrolled');
    expect(shown([staff(40), staff(4), staff(4), staff(3)], 51)).toContain('enrolled');
  });

  it.each([
    ['few more than one programme', 43, false],
    ['few fewer than enrolments', 71, false],
    ['as many as enrolments', 80, true],
    ['enough of either', 60, true],
  ])('should show distinct people that are %s: %s', (_, people, isShown) => {
    expect(shown([staff(40), staff(40)], people).includes('people')).toBe(isShown);
  });

  it('should be shown of the network when all members show theirs, or those who do not leave room enough', () => {
    const members = (...ofEach: ReturnType<typeof staff>[][]) =>
      discloseNetwork(ofEach.map((one) => discloseTotals(one, 0)));
    expect(members([staff(40)], [staff(30)])).toContain('enrolled');
    expect(members([staff(40)], [staff(30), staff(3)])).not.toContain('enrolled');
    const hides = (few: number) => [staff(40, 20), staff(60, 60 - few)];
    expect(members(hides(2), hides(3))).not.toContain('enrolled');
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

  it('should be as of now for who sees masked figures', () => {
    expect(() => checkMoment('masked', undefined, '2025-09-30')).toThrow(new DomainError('past-figures-are-internal'));
    expect(() => checkMoment('masked', undefined)).not.toThrow();
    expect(() => checkMoment('working', '2025-09-30')).not.toThrow();
  });
});
