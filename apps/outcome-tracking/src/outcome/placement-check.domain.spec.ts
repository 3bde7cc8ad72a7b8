import { DomainError } from '#contracts';
import type { CheckSource, WorkAnswer } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nothingYet, type Outcome } from './outcome-parts.domain.js';
import { decideCheck, decideCompanyCheck, saidStart, standingChecks } from './placement-check.domain.js';

const at = new Date('2026-03-01T00:00:00Z');
const job: WorkAnswer = { works: true, startedOn: '2026-01-15', insured: true, openEnded: true, related: false };
const none: WorkAnswer = { works: false };
const say = (state: Outcome, source: CheckSource, answer: WorkAnswer, checkedOn = '2026-03-01', months: 3 | 6 = 3) =>
  decideCheck(state, { months, source, checkedOn }, answer, at);
const countsIn = (state: Outcome, months: 3 | 6 = 3) => standingChecks(state.checks ?? [], months)[0];

describe('an answer about work at a checkpoint', () => {
  it('should be kept once, and corrected by another of the same source, both kept', () => {
    const first = say(nothingYet, 'self', job);
    expect(first.outcome).toBe('created');
    expect(say(first.state, 'self', job).state).toBe(first.state);
    const second = say(first.state, 'self', none);
    expect(second.outcome).toBe('updated');
    expect(second.state.checks).toHaveLength(2);
    expect(countsIn(second.state)).toMatchObject({ works: false, startedOn: null, insured: false });
  });

  it('should count by who said it, whatever came last: office, company, person', () => {
    const sources = ['self', 'company', 'office'] as const;
    for (const order of [sources, sources.toReversed()]) {
      let state = nothingYet;
      for (const source of order) ({ state } = say(state, source, source === 'company' ? none : job));
      expect(countsIn(state)).toMatchObject({ source: 'office', works: true });
      expect(standingChecks(state.checks ?? [], 3).map(({ works }) => works)).toEqual([true, false, true]);
    }
    const said = say(say(nothingYet, 'company', none).state, 'self', job).state;
    expect(countsIn(said)).toMatchObject({ source: 'company', works: false });
  });

  it('should count, of one source, by the day it was checked, whatever came last', () => {
    const newer = say(nothingYet, 'office', none, '2026-03-10').state;
    expect(countsIn(say(newer, 'office', job, '2026-03-05').state)).toMatchObject({ works: false });
    expect(countsIn(say(newer, 'office', job, '2026-03-10').state)).toMatchObject({ works: true });
  });

  it('should count the same in any order of answers that were checked on different days', () => {
    const answer = fc.record({
      source: fc.constantFrom('office' as const, 'company' as const, 'self' as const),
      works: fc.boolean(),
      months: fc.constantFrom(3 as const, 6 as const),
    });
    const shuffled = fc
      .array(answer, { maxLength: 12 })
      .map((all) => all.map((one, day) => ({ ...one, checkedOn: `2026-03-${String(day + 1).padStart(2, '0')}` })))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const keep = (all: readonly { source: CheckSource; works: boolean; months: 3 | 6; checkedOn: string }[]) => {
      let state = nothingYet;
      for (const one of all) ({ state } = say(state, one.source, one.works ? job : none, one.checkedOn, one.months));
      return [3, 6].map((months) => countsIn(state, months as 3 | 6));
    };
    fc.assert(fc.property(shuffled, ([all, again]) => expect(keep(again)).toEqual(keep(all))));
  });

  it('should keep each checkpoint apart', () => {
    const state = say(say(nothingYet, 'self', none).state, 'self', job, '2026-06-01', 6).state;
    expect([countsIn(state)?.works, countsIn(state, 6)?.works]).toEqual([false, true]);
  });

  it('should take work that began before the programme or on the day, and refuse what has not begun', () => {
    expect(say(nothingYet, 'self', { ...job, startedOn: '2010-04-01' }).outcome).toBe('created');
    expect(say(nothingYet, 'self', { ...job, startedOn: '2026-03-01' }).outcome).toBe('created');
    expect(() => say(nothingYet, 'self', { ...job, startedOn: '2026-03-02' })).toThrow(new DomainError('starts-later'));
  });

  it('should take a hundred and no more', () => {
    const full = Array.from({ length: 100 }, (_, place) => (place % 2 ? job : none)).reduce(
      (state, answer) => say(state, 'self', answer).state,
      nothingYet,
    );
    expect(() => say(full, 'company', job)).toThrow(new DomainError('too-many-outcomes', { most: 100 }));
  });
});

describe('what a company answers by its link', () => {
  const answer = { works: true as const, startedOn: '2026-01-20', insured: true, openEnded: true };

  it('should count before the person’s word, save for 関連就職, which stays theirs in any order', () => {
    for (const related of [true, false]) {
      const own = { ...job, related };
      const first = decideCompanyCheck(say(nothingYet, 'self', own).state, 3, answer, at).state;
      const last = say(decideCompanyCheck(nothingYet, 3, answer, at).state, 'self', own).state;
      for (const state of [first, last])
        expect(countsIn(state)).toMatchObject({ source: 'company', startedOn: '2026-01-20', related });
      expect(decideCompanyCheck(first, 3, answer, at)).toEqual({ outcome: 'unchanged', state: first });
    }
  });

  it('should be asked only of who says, or of whom the office says, that they work', () => {
    expect(saidStart(nothingYet, 3)).toBeNull();
    const office = say(nothingYet, 'office', job).state;
    expect(saidStart(office, 3)).toBe('2026-01-15');
    expect(saidStart(say(office, 'self', none).state, 3)).toBeNull();
    expect(saidStart(decideCompanyCheck(nothingYet, 3, answer, at).state, 3)).toBeNull();
  });
});
