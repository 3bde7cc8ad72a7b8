import { describe, expect, it } from '@jest/globals';
import { registerOf } from './register.domain.js';

const collection = (file: 'people' | 'learning' | 'outcomes' | 'audit', over: object = {}) => ({
  collection: file,
  personal: 'records' as const,
  file,
  title: file,
  items: [{ path: 'a', label: '項目', words: null }],
  count: null,
  counted: null,
  ...over,
});
const noTerms = { purposes: [], organs: [], retentionYears: [] };
const name = 'デモ県あおば市';

describe('the register of personal-information files', () => {
  it('should name the municipality and the file’s own terms where no programme says any', () => {
    const [people] = registerOf(name, [collection('people', { count: 999, counted: 'people' })], noTerms);
    expect(people).toMatchObject({ file: 'people', organs: [name], people: 999, counted: 'people', toPublish: false });
    expect(people?.purposes).toHaveLength(1);
    expect(people?.retention).toHaveLength(1);
  });

  it('should say what programmes say, of the files that follow them', () => {
    const terms = { purposes: ['庁内DXの推進'], organs: ['デモ県あおば市長'], retentionYears: [5] };
    const entries = registerOf(name, [collection('learning'), collection('audit')], terms);
    expect(entries.map(({ file, organs }) => [file, organs])).toEqual([
      ['learning', ['デモ県あおば市長']],
      ['audit', [name]],
    ]);
    expect(entries[0]?.purposes).toContain('庁内DXの推進');
    expect(entries[0]?.retention).toContain('事業が終了した年度の翌年度の初めから5年');
  });

  it('should be published from 1,000 people on, counted as people where they can be', () => {
    const learning = [
      collection('learning', { count: 1000, counted: 'people' }),
      collection('learning', { count: 3000, counted: 'enrolments' }),
    ];
    const outcomes = [collection('outcomes', { count: 1200, counted: 'enrolments' })];
    expect(registerOf(name, [...learning, ...outcomes], noTerms)).toMatchObject([
      { people: 1000, counted: 'people', toPublish: true },
      { people: 1200, counted: 'enrolments', toPublish: true },
    ]);
  });

  it('should say each item once, and what a file records that is only looked through', () => {
    const [people, audit] = registerOf(
      name,
      [collection('people'), collection('people'), collection('audit', { items: [] })],
      noTerms,
    );
    expect(people?.items).toEqual(['項目']);
    expect(audit?.items.length).toBeGreaterThan(0);
    expect(audit).toMatchObject({ people: null, counted: null, toPublish: false });
  });
});
