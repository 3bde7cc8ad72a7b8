import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireItem } from '#contracts/outcomes';
import { answeredCount, answersTo, byPlace, missingPlaces, withAnswer, type Answers } from './answers.js';

const head = { text: '問い', required: true };
const ends = { max: 5, low: '低い', high: '高い' };
const items: QuestionnaireItem[] = [
  { ...head, ...ends, type: 'scale', key: 'satisfied' },
  { ...head, ...ends, type: 'matrix', key: 'parts', rows: ['pace', 'room'].map((key) => ({ key, text: key })) },
  { ...head, type: 'text', key: 'comment', max: 100, required: false },
];
const answered = (...given: Parameters<typeof withAnswer>[1][]): Answers => given.reduce(withAnswer, {});
const whole = [
  { item: 'satisfied', points: 4 },
  { item: 'parts', row: 'pace', points: 2 },
  { item: 'parts', row: 'room', points: 5 },
];

describe('answers to a questionnaire', () => {
  it('should be sent in the order of the items, whatever was answered first', () =>
    expect(answersTo(items, answered(...whole.toReversed()))).toEqual(whole));

  it('should be taken back by one that says nothing, and replaced by another one', () => {
    const comment = { item: 'comment', text: 'よい' };
    expect(answered(comment, { ...comment, text: '' })).toEqual({});
    expect(answersTo(items, answered({ item: 'satisfied', points: 1 }, ...whole))).toEqual(whole);
  });

  it('should name each row that must still be answered, and nothing that may be left out', () =>
    expect(missingPlaces(items, answered(whole[1]!))).toEqual(['satisfied', 'parts/room']));

  it('should count a matrix when every row of it has an answer', () => {
    expect(answeredCount(items, answered(whole[1]!))).toBe(0);
    expect(answeredCount(items, byPlace(whole))).toBe(2);
  });

  it('should take blanks for no answer', () => {
    const blank = answered({ item: 'comment', text: ' 　' });
    expect(answersTo(items, blank)).toEqual([]);
    expect(missingPlaces([{ ...items[2]!, required: true }], blank)).toEqual(['comment']);
  });

  it('should know nothing of items that are not asked', () =>
    expect(answersTo(items, byPlace([{ item: 'gone', points: 1 }]))).toEqual([]));
});
