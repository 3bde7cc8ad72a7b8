import { describe, expect, it } from '@jest/globals';
import { formatOf } from './quiz-text-format.js';
import { lineOf, rangeOfLine } from './text-lines.js';

describe('the text of a quiz', () => {
  it.each([
    ['aiken', '首都は？\nA. 東京\nB. 大阪\nANSWER: A'],
    ['aiken', '首都は？\r\nA) 東京\r\nanswer: A'],
    ['gift', '::題:: 首都は？ { =東京 ~大阪 }'],
    ['gift', 'What is the ANSWER: {=42}'],
  ] as const)('should be told apart: %s', (format, text) => expect(formatOf(text)).toBe(format));

  it.each([
    ['first\nsecond\nthird', 2, 'second'],
    ['first\r\nsecond\r\nthird', 3, 'third'],
    ['only', 1, 'only'],
    ['first\n\nthird', 2, ''],
    ['first', 9, ''],
  ])('should be found by line: %j, %i', (text, line, found) => {
    expect(lineOf(text, line)).toBe(found);
    expect(text.slice(...rangeOfLine(text, line))).toBe(found);
  });
});
