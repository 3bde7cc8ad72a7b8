import { describe, expect, it } from '@jest/globals';
import { endedBy } from './leading.domain.js';

describe('what a manager leads', () => {
  const move = { from: ['総務部', '人事課'], to: ['福祉部', '障害福祉課'] };

  it('should end where they were, and above it', () => {
    expect(endedBy(move, ['人事課'])).toEqual(['人事課']);
    expect(endedBy(move, ['総務部', '福祉部'])).toEqual(['総務部']);
  });

  it('should go on where they stay within it, or were never', () => {
    expect(endedBy({ ...move, to: ['総務部', '総務課'] }, ['総務部'])).toEqual([]);
    expect(endedBy(move, ['税務課'])).toEqual([]);
    expect(endedBy({ from: [], to: ['福祉部'] }, ['総務部'])).toEqual([]);
  });
});
