import { ProgrammeFigures } from '#contracts/reporting';
import { describe, expect, it } from '@jest/globals';
import { completed, fact, placement } from './fact.factory.js';
import { figuresOf } from './programme-figures.domain.js';
import { foldProgramme } from './programme-fold.domain.js';
import { emptyTally } from './tally.domain.js';

const citizens = { audience: 'citizen', endsOn: '2025-12-31', courses: [{ key: 'it-basics' }] } as const;
const staff = { ...citizens, audience: 'staff' } as const;

describe('the figures of a programme', () => {
  it('should have null for every rate that has nobody to speak of', () => {
    const figures = figuresOf(citizens, emptyTally, '2026-04-01');
    expect(ProgrammeFigures.parse(figures)).toEqual(figures);
    const { satisfaction, understanding, useAtWork, employment } = figures;
    expect([figures.completionRate, satisfaction.responseRate, satisfaction.topTwoRate, satisfaction.mean]).toEqual(
      Array(4).fill(null),
    );
    expect([understanding.preRate, understanding.postRate, understanding.changePoints, useAtWork.rate]).toEqual(
      Array(4).fill(null),
    );
    expect([employment?.rate, employment?.insuredRate, employment?.relatedShare, employment?.openEndedShare]).toEqual(
      Array(4).fill(null),
    );
  });

  it('should show every course of the programme, and no other', () => {
    const tally = foldProgramme([fact()]);
    const two = { ...staff, courses: [{ key: 'rpa' }, { key: 'it-basics' }] };
    expect(figuresOf(two, tally, '2026-04-01').courses).toEqual({
      rpa: { started: 0, completed: 0 },
      'it-basics': { started: 1, completed: 0 },
    });
    expect(figuresOf({ ...staff, courses: [{ key: 'rpa' }] }, tally, '2026-04-01').courses).toEqual({
      rpa: { started: 0, completed: 0 },
    });
  });

  it('should show employment for citizens only and uses at work for everybody else only', () => {
    const keys = (audience: 'staff' | 'company' | 'citizen') => {
      const figures = figuresOf({ ...citizens, audience }, emptyTally, '2026-04-01');
      return ['employment', 'workplaceUses'].filter((key) => key in figures);
    };
    expect([keys('staff'), keys('company'), keys('citizen')]).toEqual([
      ['workplaceUses'],
      ['workplaceUses'],
      ['employment'],
    ]);
  });

  it('should divide the insured by the denominator, the related and the open-ended by the employed', () => {
    const jobs = [placement(), placement({ insured: false }), placement({ openEnded: false, related: false })];
    const tally = foldProgramme([...jobs.map((job) => completed({ placements: [job] })), completed()]);
    expect(figuresOf(citizens, tally, '2026-04-01').employment).toMatchObject({
      denominator: 4,
      employed: 3,
      rate: 75,
      insuredRate: 50,
      relatedShare: 66.7,
      openEndedShare: 66.7,
    });
  });

  it.each([
    ['2026-02-27', true],
    ['2026-02-28', false],
  ])('should on %s be preliminary: %s, when somebody’s day is 28 February', (asOf, preliminary) => {
    const tally = foldProgramme([completed()]);
    expect(figuresOf(citizens, tally, asOf).employment?.preliminary).toBe(preliminary);
  });

  it.each([
    ['2025-12-30', true],
    ['2025-12-31', false],
  ])('should on %s be preliminary: %s, when it ends on 31 December', (asOf, preliminary) => {
    expect(figuresOf(citizens, emptyTally, asOf).employment?.preliminary).toBe(preliminary);
  });

  it('should round minutes down only after summing the seconds', () => {
    const tally = foldProgramme([fact({ seconds: 59 }), fact({ seconds: 59 })]);
    expect(figuresOf(staff, tally, '2026-04-01').learningMinutes).toBe(1);
  });
});
