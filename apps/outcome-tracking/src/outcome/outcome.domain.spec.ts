import { DomainError } from '#contracts';
import type { Placement } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import { nothingYet, type Outcome } from './outcome-parts.domain.js';
import { decidePlacement, decideSurvey } from './outcome.domain.js';

const job: Placement = {
  startedOn: '2025-09-15',
  leftOn: null,
  insured: true,
  openEnded: true,
  related: false,
  source: '事業所確認',
  checkedOn: '2025-12-20',
};

describe('answering a survey', () => {
  const answered: Outcome = {
    ...nothingYet,
    surveys: [{ wave: 'T1', answers: { satisfaction: 5, understanding: 4 } }],
  };

  it('should keep the first answer of a wave', () => {
    expect(decideSurvey(nothingYet, 'T1', { satisfaction: 5, understanding: 4 })).toEqual({
      outcome: 'created',
      state: answered,
    });
  });

  it('should change nothing when the same comes again, fields in any order', () => {
    const { outcome, state } = decideSurvey(answered, 'T1', { understanding: 4, satisfaction: 5 });
    expect(outcome).toBe('unchanged');
    expect(state).toBe(answered);
  });

  it('should keep each wave apart', () => {
    expect(decideSurvey(answered, 'T2', { usedAtWork: false }).state.surveys.map(({ wave }) => wave)).toEqual([
      'T1',
      'T2',
    ]);
  });

  it('should refuse other answers to an answered wave, also when only one was added', () => {
    const refused = new DomainError('survey-answered', { wave: 'T1' });
    expect(() => decideSurvey(answered, 'T1', { satisfaction: 4, understanding: 4 })).toThrow(refused);
    expect(() => decideSurvey(answered, 'T1', { satisfaction: 5, understanding: 4, usedAtWork: true })).toThrow(
      refused,
    );
  });

  it('should refuse an answer without any answer in it', () => {
    expect(() => decideSurvey(nothingYet, 'T0', {})).toThrow(new DomainError('no-answer'));
    expect(() => decideSurvey(nothingYet, 'T0', { satisfaction: undefined })).toThrow(new DomainError('no-answer'));
  });
});

describe('recording a placement', () => {
  const placed: Outcome = { ...nothingYet, placements: [job] };

  it('should keep a first one, and a second one that began on another day', () => {
    expect(decidePlacement(nothingYet, job)).toEqual({ outcome: 'created', state: placed });
    const second = { ...job, startedOn: '2026-01-05' };
    expect(decidePlacement(placed, second).state.placements).toEqual([job, second]);
  });

  it('should change nothing when the same comes again', () => {
    const { outcome, state } = decidePlacement(placed, { ...job });
    expect(outcome).toBe('unchanged');
    expect(state).toBe(placed);
  });

  it.each<[string, Partial<Placement>]>([
    ['the day of leaving', { leftOn: '2025-12-31' }],
    ['the insurance', { insured: false }],
    ['the term', { openEnded: false }],
    ['the relation', { related: true }],
    ['the source', { source: '本人申告' }],
    ['the day it was checked', { checkedOn: null }],
  ])('should correct %s of the one that began on that day', (_, correction) => {
    const { outcome, state } = decidePlacement(placed, { ...job, ...correction });
    expect(outcome).toBe('updated');
    expect(state.placements).toEqual([{ ...job, ...correction }]);
  });

  it('should refuse one that ended before it began, and take one that ended on its first day', () => {
    expect(() => decidePlacement(nothingYet, { ...job, leftOn: '2025-09-14' })).toThrow(
      new DomainError('left-before-start'),
    );
    expect(decidePlacement(nothingYet, { ...job, leftOn: '2025-09-15' }).outcome).toBe('created');
  });

  it('should take a hundred and no more, but still correct one of them', () => {
    const many = Array.from({ length: 100 }, (_, day) => ({ ...job, startedOn: `20${10 + day}-04-01` }));
    const full: Outcome = { ...nothingYet, placements: many };
    expect(() => decidePlacement(full, job)).toThrow(new DomainError('too-many-outcomes', { most: 100 }));
    expect(decidePlacement(full, { ...many[3]!, related: true }).outcome).toBe('updated');
  });
});
