import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BreakdownFold, breakdownsFor } from './breakdown.domain.js';
import type { Fact } from './fact.domain.js';
import { completed, fact } from './fact.factory.js';
import { foldProgramme } from './programme-fold.domain.js';
import { addRows, emptyRow } from './row-tally.domain.js';

const fold = (facts: readonly Fact[], audience: 'staff' | 'company' | 'citizen' = 'citizen') => {
  const parts = new BreakdownFold(audience);
  for (const one of facts) parts.add(one);
  return parts.breakdown();
};

const answers = fc.record({
  satisfaction: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  usedAtWork: fc.option(fc.boolean(), { nil: undefined }),
});
const traits = {
  enrolledOn: fc.constantFrom('2025-04-30', '2025-05-01', undefined),
  funding: fc.constantFrom('self' as const, 'company' as const, null),
  department: fc.constantFrom('a', 'b', undefined),
  company: fc.constantFrom('x', 'y', undefined),
  industry: fc.constantFrom('E', undefined),
  companySize: fc.constantFrom('1-20', '301-', undefined),
  ageBand: fc.constantFrom('20代', '60代以上', undefined),
  first: fc.constantFrom(true, false, undefined),
};
const anyFact = fc
  .record({
    ...traits,
    ending: fc.constantFrom('employed' as const, 'next-training' as const, null),
    startedAt: fc.constantFrom('2025-05-31T14:59:59.999Z', '2025-05-31T15:00:00.000Z', null),
    completedAt: fc.constantFrom('2025-11-30T14:59:59.999Z', null),
    seconds: fc.nat(5000),
    T1: answers,
    T2: answers,
    hasBegun: fc.boolean(),
  })
  .map(({ ending, startedAt, completedAt, seconds, T1, T2, hasBegun, ...enrolment }): Fact => {
    const made = fact({ ending, startedAt, completedAt: startedAt && completedAt, seconds, surveys: { T1, T2 } });
    return { ...(hasBegun && made), enrolment: { ...enrolment, ending } as NonNullable<Fact['enrolment']> };
  });

describe('a break-down', () => {
  it('should add up to the programme’s own counts, by whatever it is broken down', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 20 }),
        fc.constantFrom('staff', 'company', 'citizen'),
        (facts, audience) => {
          const whole = foldProgramme(facts);
          const { satisfaction, useAtWork, employment } = whole;
          for (const [by, rows] of Object.entries(fold(facts, audience))) {
            const sum = rows.reduce(addRows, emptyRow);
            expect(sum).toMatchObject({ enrolled: whole.enrolled, started: whole.started, completed: whole.completed });
            if (by === 'month') continue;
            expect(sum).toMatchObject({
              leftForJob: whole.leftForJob,
              seconds: whole.seconds,
              satisfaction: { answered: satisfaction.answered, topTwo: satisfaction.topTwo },
              useAtWork,
              employment: { denominator: employment.denominator, employed: employment.employed },
            });
          }
        },
      ),
    );
  });

  it('should be the same in any order', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        expect(fold(facts.toReversed(), 'company')).toEqual(fold(facts, 'company'));
      }),
    );
  });

  it('should be by what concerns the audience, with a row of those of whom it is not known', () => {
    expect(Object.keys(fold([], 'staff'))).toEqual(breakdownsFor.staff);
    const known = completed();
    const facts = [known, { ...known, enrolment: { ending: null, ageBand: '30代', first: true } }];
    const { 'age-band': ages, 'first-time': first } = fold(facts);
    expect(ages?.map(({ key, enrolled, completed: done }) => [key, enrolled, done])).toEqual([
      ['30代', 1, 1],
      ['unknown', 1, 1],
    ]);
    expect(first?.map(({ key }) => key)).toEqual(['first', 'unknown']);
  });

  it('should count by month what happened in it, in Japan', () => {
    const facts = [
      {
        ...completed({ startedAt: '2025-06-30T15:00:00.000Z' }),
        enrolment: { ending: null, enrolledOn: '2025-06-30' },
      },
    ];
    const months = fold(facts).month?.map(({ key, enrolled, started, completed: done }) => [
      key,
      enrolled,
      started,
      done,
    ]);
    expect(months).toEqual([
      ['2025-06', 1, 0, 0],
      ['2025-07', 0, 1, 0],
      ['2025-11', 0, 0, 1],
    ]);
  });
});
