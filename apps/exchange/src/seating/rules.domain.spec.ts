import { describe, expect, it } from '@jest/globals';
import { ruleWords } from './plan-words.domain.js';
import { brokenRules } from './rules.domain.js';
import type { Seating } from './seating.domain.js';
import { gathering } from './gathering.factory.js';

const people = ['A1 advanced x', 'A2 starting x', 'B1 starting x', 'C1 advanced y', 'D1 starting y', 'E1 underway y'];
const of = gathering(people, { x1: 4, y1: 4 });
const fine: Record<string, string> = { x1: 'A1 B1 E1', y1: 'A2 C1 D1' };
const seating = (tables: Record<string, string>): Seating =>
  Object.entries(tables).map(([table, some]) => ({ table, people: some.split(' ').filter(Boolean) }));
const broken = (tables: Record<string, string>, unavoidable = 0) => brokenRules(of, seating(tables), unavoidable);

describe('the rules of a plan', () => {
  it('should all hold of a plan that holds them', () => {
    expect(broken(fine)).toEqual([]);
  });

  it.each([
    ['somebody has no seat', { x1: 'A1 B1 E1', y1: 'A2 C1' }, { rule: 'no-seat', people: ['D1'] }],
    ['somebody has two', { x1: 'A1 B1 E1', y1: 'A2 C1 D1 E1' }, { rule: 'two-seats', people: ['E1'] }],
    ['somebody is not there', { x1: 'A1 B1 E1 Z1', y1: 'A2 C1 D1' }, { rule: 'unknown-person', people: ['Z1'] }],
    ['there is no such table', { z9: 'A1 B1 E1', y1: 'A2 C1 D1' }, { rule: 'unknown-table', tables: ['z9'] }],
    ['a table is too full', { x1: 'A1 B1 E1 D1 C1', y1: 'A2' }, { rule: 'over-seats', tables: ['x1'], limit: 4 }],
    ['a table is too small', { x1: 'A1 B1 E1 D1', y1: 'A2 C1' }, { rule: 'too-few-at-table', tables: ['y1'] }],
    [
      'people of one municipality sit together',
      { x1: 'A1 A2 E1', y1: 'B1 C1 D1' },
      { rule: 'same-municipality', tables: ['x1'], people: ['A1', 'A2'], pairs: 1, unavoidable: 0 },
    ],
    [
      'a stage is missing that there is enough of',
      { x1: 'A1 C1 E1', y1: 'A2 B1 D1' },
      { rule: 'stage-mix', stage: 'advanced', tables: ['y1'], has: 1, needed: 2 },
    ],
  ])('should name what is broken when %s', (_, tables, rule) => {
    expect(broken(tables as Record<string, string>)).toContainEqual(expect.objectContaining(rule));
  });

  it('should let people of one municipality share a table where it cannot be avoided', () => {
    expect(broken({ x1: 'A1 A2 E1', y1: 'B1 C1 D1' }, 1)).toEqual([]);
  });

  it('should be said in both languages, by name', () => {
    const [rule] = broken({ x1: 'A1 A2 E1', y1: 'B1 C1 D1' });
    const words = rule && ruleWords(rule, (person) => `青葉 ${person}`);
    expect(words?.ja).toContain('青葉 A1、青葉 A2');
    expect(words?.en).toContain('1 pairs; 0 known to be unavoidable');
  });
});
