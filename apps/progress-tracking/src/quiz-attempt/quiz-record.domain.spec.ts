import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { attemptsLeft, findRepeat, type Attempt } from './quiz-record.domain.js';

const attempt = (number: number): Attempt => ({
  attempt: `a${number}`,
  number,
  answersHash: `h${number}`,
  version: 1,
  score: 50,
  passed: false,
  seconds: 0,
  at: new Date(0),
});
const attempts = (count: number) => Array.from({ length: count }, (_, place) => attempt(place + 1));

describe('attempts at a quiz', () => {
  it('should be known again by their id, and refused with other answers', () => {
    expect(findRepeat(attempts(2), 'a2', 'h2')).toMatchObject({ number: 2 });
    expect(findRepeat(attempts(2), 'a3', 'h2')).toBeNull();
    expect(() => findRepeat(attempts(2), 'a2', 'h1')).toThrow(new DomainError('attempt-reused'));
  });

  it.each([
    [0, 3, 3],
    [3, 3, 0],
    [5, 3, 0],
    [7, null, null],
    [100, null, 0],
  ])('should leave, after %d of %s, %s', (used, allowed, left) => {
    expect(attemptsLeft(attempts(used), allowed)).toBe(left);
  });
});
