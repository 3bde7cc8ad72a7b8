import { DomainError } from '#contracts';
import type { ItemAnswer, QuestionnaireItem } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import { countedAnswers, fitAnswers } from './survey-answers.domain.js';

const points = { low: '悪い', high: 'よい' };
const items: QuestionnaireItem[] = [
  { type: 'scale', key: 'satisfaction', text: '満足度', required: true, max: 5, ...points, counts: 'satisfaction' },
  {
    type: 'choice',
    key: 'used',
    text: '活用',
    required: false,
    many: false,
    options: [
      { key: 'yes', text: 'はい' },
      { key: 'no', text: 'いいえ' },
    ],
    counts: 'usedAtWork',
  },
  {
    type: 'choice',
    key: 'themes',
    text: 'テーマ',
    required: false,
    many: true,
    options: ['a', 'b', 'c'].map((key) => ({ key, text: key })),
  },
  {
    type: 'matrix',
    key: 'parts',
    text: '内訳',
    required: false,
    max: 6,
    ...points,
    rows: [{ key: 'pace', text: '進め方' }],
  },
  { type: 'text', key: 'comment', text: '自由記述', required: false, max: 10 },
];
const satisfied: ItemAnswer = { item: 'satisfaction', points: 5 };

describe('answers to a questionnaire', () => {
  it('should be kept in the order of the items and options, and counted by what their items say', () => {
    const given: ItemAnswer[] = [
      { item: 'comment', text: 'よい' },
      { item: 'themes', choices: ['c', 'a'] },
      { item: 'parts', row: 'pace', points: 6 },
      { item: 'used', choices: ['yes'] },
      satisfied,
    ];
    const kept = fitAnswers(items, given);
    expect(kept.map(({ item }) => item)).toEqual(['satisfaction', 'used', 'themes', 'parts', 'comment']);
    expect(kept[2]?.choices).toEqual(['a', 'c']);
    expect(countedAnswers(items, kept)).toEqual({ satisfaction: 5, usedAtWork: true });
    expect(fitAnswers(items, given.toReversed())).toEqual(kept);
  });

  it.each<[string, ItemAnswer]>([
    ['an item that there is not', { item: 'unknown', points: 1 }],
    ['more points than there are', { item: 'satisfaction', points: 6 }],
    ['words where points are asked', { item: 'satisfaction', text: 'とても' }],
    ['points and words at once', { item: 'satisfaction', points: 1, text: 'とても' }],
    ['an option that there is not', { item: 'used', choices: ['maybe'] }],
    ['two options where one is asked', { item: 'used', choices: ['yes', 'no'] }],
    ['an option twice', { item: 'themes', choices: ['a', 'a'] }],
    ['a matrix without its row', { item: 'parts', points: 1 }],
    ['a row that there is not', { item: 'parts', row: 'price', points: 1 }],
    ['too many words', { item: 'comment', text: 'あ'.repeat(11) }],
  ])('should be refused with %s', (_, answer) => {
    const rest = answer.item === 'satisfaction' ? [] : [satisfied];
    expect(() => fitAnswers(items, [...rest, answer])).toThrow(new DomainError('answer-unfit', { item: answer.item }));
  });

  it('should be refused twice for one item, without a needed one, and empty', () => {
    expect(() => fitAnswers(items, [satisfied, satisfied])).toThrow(new DomainError('answer-unfit'));
    expect(() => fitAnswers(items, [{ item: 'comment', text: 'よい' }])).toThrow(
      new DomainError('answer-missing', { item: 'satisfaction' }),
    );
    expect(() => fitAnswers(items, [])).toThrow(new DomainError('no-answer'));
  });
});
