import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { nothingYet, type Outcome } from './outcome-parts.domain.js';
import { confirmedHours, decideUseAnswer, decideWorkplaceUse, stateOf, type Answer } from './use-at-work.domain.js';

const use = { on: '2025-10-30', what: '窓口集計の自動化', hoursSavedPerMonth: 4 };
const at = new Date('2025-11-01T00:00:00Z');
const report = (state: Outcome, change: object = {}) =>
  decideWorkplaceUse(state, { ...use, ...change }, { at, by: 'learner' });
const used = report(nothingYet).state;
const answer = (state: Outcome, said: Answer) => decideUseAnswer(state, use, said, at);
const confirm: Answer = { say: 'confirm', hours: 4 };
const hoursOf = (state: Outcome) => state.workplaceUses.map(confirmedHours);
const statesOf = (state: Outcome) => state.workplaceUses.map(stateOf);

describe('recording a use at work', () => {
  it('should know it by day and what', () => {
    expect(report(nothingYet)).toMatchObject({
      outcome: 'created',
      state: { workplaceUses: [{ ...use, history: [{ said: 'reported' }] }] },
    });
    expect(report(used).state).toBe(used);
    expect(report(used, { what: '会議録の要約' }).outcome).toBe('created');
    expect(report(used, { on: '2025-10-31' }).outcome).toBe('created');
  });

  it('should correct its hours, and keep what they were', () => {
    const { outcome, state } = report(used, { hoursSavedPerMonth: 2.5 });
    expect(outcome).toBe('updated');
    expect(state.workplaceUses).toMatchObject([{ ...use, hoursSavedPerMonth: 2.5 }]);
    expect(state.workplaceUses[0]?.history?.map((entry) => entry.hoursSavedPerMonth)).toEqual([4, 2.5]);
  });

  it('should keep the evidence unless another is given, which says nothing about the hours', () => {
    const shown = answer(report(nothingYet, { evidence: '手順書' }).state, confirm).state;
    expect(report(shown).state).toBe(shown);
    const { outcome, state } = report(shown, { evidence: '写真' });
    expect(outcome).toBe('updated');
    expect(statesOf(state)).toEqual(['confirmed']);
  });

  it('should take a hundred and no more', () => {
    const full: Outcome = {
      ...nothingYet,
      workplaceUses: Array.from({ length: 100 }, (_, index) => ({ ...use, what: `${use.what}${index}` })),
    };
    expect(() => report(full)).toThrow(new DomainError('too-many-outcomes', { most: 100 }));
  });
});

describe('what is said about a use at work', () => {
  it.each<[string, Answer, string, number | null]>([
    ['confirmed', confirm, 'confirmed', 4],
    ['corrected', { say: 'correct', hours: 2 }, 'corrected', 2],
    ['corrected to what was reported', { say: 'correct', hours: 4 }, 'confirmed', 4],
    ['doubted', { say: 'doubt', word: '不明' }, 'doubted', null],
  ])('should stand as %s', (_, said, state, hours) => {
    const answered = answer(used, said);
    expect(answered.outcome).toBe('answered');
    expect(statesOf(answered.state)).toEqual([state]);
    expect(hoursOf(answered.state)).toEqual([hours]);
    expect(answered.state.workplaceUses[0]?.hoursSavedPerMonth).toBe(4);
    expect(answer(answered.state, said).state).toBe(answered.state);
  });

  it('should be replaced by what is said later', () => {
    const confirmed = answer(used, confirm).state;
    const { outcome, state } = answer(confirmed, { say: 'doubt', word: '不明' });
    expect(outcome).toBe('replaced');
    expect(statesOf(state)).toEqual(['doubted']);
  });

  it('should hold for the hours it was said about and no others', () => {
    const confirmed = answer(used, confirm).state;
    expect(statesOf(report(confirmed, { hoursSavedPerMonth: 5 }).state)).toEqual(['self-reported']);
    expect(() => answer(used, { say: 'confirm', hours: 5 })).toThrow(new DomainError('use-changed'));
  });

  it('should be about a use that there is', () => {
    expect(() => answer(nothingYet, confirm)).toThrow(new DomainError('unknown-use'));
  });

  it('should be self-reported where an older report has no history', () => {
    expect(stateOf(use)).toBe('self-reported');
    expect(confirmedHours(use)).toBeNull();
  });
});
