import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from './fact.domain.js';
import { completed, fact, placement } from './fact.factory.js';
import { foldProgramme, ProgrammeFold } from './programme-fold.domain.js';
import { emptyTally } from './tally.domain.js';

const fold = (...facts: Fact[]) => foldProgramme(facts);
const employment = (...facts: Fact[]) => fold(...facts).employment;

describe('counting a programme', () => {
  it('should count nothing where there is nothing', () => {
    expect(fold()).toEqual(emptyTally);
  });

  it('should count an enrolment that has no other part yet', () => {
    expect(fold({ enrolment: { ending: null } })).toEqual({ ...emptyTally, enrolled: 1 });
  });

  it('should wait with a fact whose enrolment has not come', () => {
    const { progress, outcome } = completed({ hoursSaved: [3] });
    expect(fold({ progress, outcome })).toEqual(emptyTally);
  });

  it('should count started and completed people and courses, and sum seconds before rounding', () => {
    const notStarted = fact({ startedAt: null, seconds: 0 });
    expect(fold(notStarted, fact({ seconds: 59 }), completed({ seconds: 61 }))).toMatchObject({
      enrolled: 3,
      started: 2,
      completed: 1,
      seconds: 120,
      courses: [{ key: 'it-basics', started: 2, completed: 1 }],
    });
  });

  it('should count as left for a job only who ended as employed without having completed', () => {
    const left = [fact({ ending: 'employed' }), fact({ ending: 'personal' }), completed({ ending: 'employed' })];
    expect(fold(...left).leftForJob).toBe(1);
  });

  describe('surveys', () => {
    const T1 = (satisfaction?: number, understanding?: number) => ({
      T1: { ...(satisfaction && { satisfaction }), ...(understanding && { understanding }) },
    });
    const T0 = (understanding: number) => ({ T0: { understanding } });
    const T2 = (usedAtWork: boolean) => ({ T2: { usedAtWork } });

    it('should count the satisfaction of those who completed, 4 and 5 as content', () => {
      const answers = [1, 2, 3, 4, 5].map((points) => completed({ surveys: T1(points) }));
      expect(fold(...answers).satisfaction).toEqual({ answered: 5, topTwo: 2, points: 15 });
    });

    it('should keep, but not count, T1 and T2 of who has not completed', () => {
      const early = fact({ surveys: { ...T0(5), ...T1(5, 5), ...T2(true) } });
      const { satisfaction, understanding, useAtWork } = fold(early);
      expect({ satisfaction, understanding, useAtWork }).toEqual({
        satisfaction: emptyTally.satisfaction,
        understanding: emptyTally.understanding,
        useAtWork: emptyTally.useAtWork,
      });
    });

    it('should match understanding only of who answered both T0 and T1', () => {
      const tallied = fold(
        completed({ surveys: { ...T0(3), ...T1(4, 4) } }),
        completed({ surveys: { ...T0(4), ...T1(4, 5) } }),
        completed({ surveys: { ...T0(5), ...T1(4) } }),
        completed({ surveys: T0(5) }),
        completed({ surveys: T1(4, 5) }),
      );
      expect(tallied.understanding).toEqual({ matched: 2, before: 1, after: 2 });
    });

    it('should count use at work with a no as an answer', () => {
      const tallied = fold(completed({ surveys: T2(true) }), completed({ surveys: T2(false) }), completed());
      expect(tallied.useAtWork).toEqual({ answered: 2, used: 1 });
    });
  });

  it('should count people with a use at work once and all their hours, exactly', () => {
    expect(fold(fact({ hoursSaved: [0.1, 0.2, 4] }), fact()).workplaceUses).toEqual({
      people: 1,
      thousandthsOfHours: 4300,
    });
  });

  it('should count uses apart by what was said about them, confirmed ones with the confirmed hours', () => {
    const uses = [
      { state: 'self-reported' as const, hours: 1, confirmed: null },
      { state: 'confirmed' as const, hours: 2, confirmed: 2 },
      { state: 'corrected' as const, hours: 8, confirmed: 4 },
      { state: 'doubted' as const, hours: 16, confirmed: null },
    ];
    const told = fold(fact({ hoursSaved: [1, 2, 8, 16], uses }), fact({ hoursSaved: [32] }));
    expect(told).toMatchObject({
      workplaceUses: { people: 2, thousandthsOfHours: 59_000 },
      selfReportedUses: { people: 2, thousandthsOfHours: 33_000 },
      confirmedUses: { people: 1, thousandthsOfHours: 6000 },
      doubtedUses: { people: 1, thousandthsOfHours: 16_000 },
    });
  });

  it('should count new duties of who completed, from the day in Japan on which they started', () => {
    const [before, same, later] = ['2025-06-01', '2025-06-02', '2025-09-01'];
    const since = (...roleChanges: { on: string; related: boolean }[]) => completed({ roleChanges });
    const tallied = fold(
      since({ on: before, related: true }),
      since({ on: same, related: false }),
      since({ on: later, related: false }, { on: '2025-10-01', related: true }),
      fact({ roleChanges: [{ on: later, related: true }] }),
      completed(),
    );
    expect(tallied.roleChanges).toEqual({ people: 2, related: 1 });
  });

  it('should count companies by their stage apart from people', () => {
    const tallied = fold(
      { shift: { stage: 'planned' } },
      { shift: { stage: 'planned' } },
      { shift: { stage: 'done' } },
    );
    expect(tallied).toMatchObject({ enrolled: 0, shifts: { considering: 0, planned: 2, done: 1 } });
  });

  describe('employment', () => {
    const judged = (...placements: ReturnType<typeof placement>[]) => employment(completed({ placements }));
    const one = { denominator: 1, employed: 1, insured: 1, related: 1, openEnded: 1, nextTraining: 0 };
    const none = { ...one, employed: 0, insured: 0, related: 0, openEnded: 0 };

    it.each<[string, typeof one, ReturnType<typeof placement>[]]>([
      ['began before', one, [placement()]],
      ['begins on the day', one, [placement({ startedOn: '2026-02-28' })]],
      ['begins after it', none, [placement({ startedOn: '2026-03-01' })]],
      ['ends on the day', none, [placement({ leftOn: '2026-02-28' })]],
      ['ends the day after', one, [placement({ leftOn: '2026-03-01' })]],
    ])('should judge a placement that %s three months after completion', (_, expected, placements) => {
      expect(judged(...placements)).toEqual(expected);
    });

    it('should take, of several in force, the one that began last, in whatever order they came', () => {
      const [early, late] = [placement(), placement({ startedOn: '2025-12-01', insured: false, related: false })];
      const expected = { ...one, insured: 0, related: 0 };
      expect(judged(early, late)).toEqual(expected);
      expect(judged(late, early)).toEqual(expected);
    });

    it('should pass over a later one that is not in force on the day', () => {
      const left = placement({ startedOn: '2025-12-01', leftOn: '2026-01-31', insured: false });
      const yetToCome = placement({ startedOn: '2026-03-10', insured: false });
      expect(judged(placement(), left, yetToCome)).toEqual(one);
    });

    it('should use the day of completion in Japan, and the last day of a month that is too short', () => {
      expect(fold(completed()).latestDay).toBe('2026-02-28');
      expect(fold(completed({ completedAt: '2025-11-30T15:00:00.000Z' })).latestDay).toBe('2026-03-01');
    });

    it('should count who left for a job as employed without a day, by their placement that began last', () => {
      const placements = [placement({ insured: false, leftOn: '2025-05-01' }), placement({ startedOn: '2024-01-01' })];
      const left = fact({ ending: 'employed', placements });
      expect(employment(left)).toEqual({ ...one, insured: 0 });
      expect(fold(left).latestDay).toBeNull();
      expect(employment(fact({ ending: 'employed' }))).toEqual({ ...none, employed: 1 });
    });

    it('should take out who completed and went on to the next training, whatever their placements', () => {
      const next = completed({ ending: 'next-training', placements: [placement()] });
      expect(employment(next)).toEqual({ ...emptyTally.employment, nextTraining: 1 });
      expect(fold(next).latestDay).toBeNull();
    });

    it('should not count at all who neither completed nor left for a job', () => {
      const others = [
        fact({ placements: [placement()] }),
        fact({ ending: 'next-training' }),
        fact({ ending: 'personal' }),
      ];
      expect(employment(...others)).toEqual(emptyTally.employment);
    });

    it('should judge who completed and then left as employed by the day, like anybody who completed', () => {
      expect(employment(completed({ ending: 'employed' }))).toEqual(none);
    });

    describe('by answers to checkpoints', () => {
      const check = (change: object = {}) => ({
        months: 3 as const,
        source: 'self' as const,
        works: true,
        startedOn: '2026-01-10',
        insured: true,
        openEnded: false,
        related: false,
        checkedOn: '2026-03-05',
        ...change,
      });
      const by = (checks: object[], placements: ReturnType<typeof placement>[] = []) =>
        fold(completed({ checks: checks as never, placements }));
      const told = { ...one, related: 0, openEnded: 0 };

      it.each<[string, object, typeof one]>([
        ['works', {}, told],
        ['does not work', { works: false, startedOn: null }, none],
        ['began on the day', { startedOn: '2026-02-28' }, told],
        ['began after the day', { startedOn: '2026-03-01' }, none],
        ['was asked about another day', { months: 6 }, none],
      ])('should judge who %s', (_, change, expected) => {
        expect(by([check(change)]).employment).toEqual(expected);
      });

      it('should let a placement in force, which the office recorded, outrank company and person', () => {
        const not = { works: false, startedOn: null };
        expect(by([check(not)], [placement()]).employment).toEqual(one);
        expect(by([check({ ...not, source: 'company' })], [placement()]).employment).toEqual(one);
      });

      it('should take of what the office says that which it checked last', () => {
        const not = check({ works: false, startedOn: null, source: 'office' });
        expect(by([not], [placement()]).employment).toEqual(none);
        expect(by([not], [placement({ checkedOn: '2026-03-05' })]).employment).toEqual(none);
        expect(by([not], [placement({ checkedOn: '2026-03-06' })]).employment).toEqual(one);
      });

      it('should not take a job from the person that the office knows to have ended', () => {
        const ended = placement({ startedOn: '2026-01-10', leftOn: '2026-02-01' });
        expect(by([check()], [ended]).employment).toEqual(none);
      });

      it('should judge six months after completion apart, and say of how many something is known', () => {
        const six = check({ months: 6, works: false, startedOn: null });
        const tally = foldProgramme([
          completed({ checks: [check(), six] as never }),
          completed({ placements: [placement()] }),
          completed(),
          fact({ ending: 'employed' }),
        ]);
        expect(tally.employment).toMatchObject({ denominator: 4, employed: 3 });
        expect(tally.employmentAfterSix).toMatchObject({ denominator: 4, employed: 2 });
        expect(tally.checkpoints).toEqual({ judged: 3, knownAfterThree: 2, knownAfterSix: 2 });
        expect([tally.latestDay, tally.latestDayAfterSix]).toEqual(['2026-02-28', '2026-05-30']);
      });
    });

    it('should keep the last of all days on which somebody is judged', () => {
      const days = ['2025-08-01', '2025-12-31', '2025-09-09'].map((day) =>
        completed({ completedAt: `${day}T00:00:00Z` }),
      );
      expect(fold(...days).latestDay).toBe('2026-03-31');
    });
  });
});

describe('any facts', () => {
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const moment = fc.option(day.map((date) => date.toISOString()));
  const points = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const onDay = day.map((date) => date.toISOString().slice(0, 10));
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
  const answers = fc.option(fc.record({ satisfaction: points, understanding: points, usedAtWork: fc.boolean() }), {
    nil: undefined,
  });
  const anyFact: fc.Arbitrary<Fact> = fc.record({
    enrolment: fc.record({ ending: fc.constantFrom('employed', 'personal', 'next-training', null) }),
    progress: fc.record({
      startedAt: moment,
      completedAt: moment,
      seconds: fc.nat(100_000),
      coursesStarted: keys,
      coursesCompleted: keys,
    }),
    outcome: fc.record({
      surveys: fc.record({ T0: answers, T1: answers, T2: answers, T3: answers }),
      placements: fc.array(
        fc.record({
          startedOn: onDay,
          leftOn: fc.option(onDay),
          insured: fc.boolean(),
          openEnded: fc.boolean(),
          related: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      hoursSaved: fc.array(fc.double({ min: 0, max: 744, noNaN: true }), { maxLength: 3 }),
    }),
  });

  it('should give the same tally in any order', () => {
    const shuffled = fc
      .array(anyFact, { maxLength: 20 })
      .chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));
    fc.assert(fc.property(shuffled, ([facts, again]) => expect(foldProgramme(again)).toEqual(foldProgramme(facts))));
  });

  it('should give the same tally one by one, looked at in between, and all at once', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), (facts) => {
        const slow = new ProgrammeFold();
        for (const one of facts) {
          slow.add(one);
          slow.tally();
        }
        expect(slow.tally()).toEqual(foldProgramme(facts));
      }),
    );
  });

  it('should never count more employed than judged, nor more completed than enrolled', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), (facts) => {
        const { enrolled, completed: done, leftForJob, employment: of } = foldProgramme(facts);
        expect(done).toBeLessThanOrEqual(enrolled);
        expect(of.denominator).toBe(done + leftForJob - of.nextTraining);
        expect(of.employed).toBeLessThanOrEqual(of.denominator);
        expect(of.insured).toBeLessThanOrEqual(of.employed);
      }),
    );
  });
});
