import { describe, expect, it } from '@jest/globals';
import { offered, saidChallenges } from './challenge.domain.js';

describe('a municipality’s challenges', () => {
  const [staff, care] = [
    { key: 'staff', label: '職員が足りない' },
    { key: 'care', label: '介護の手続きが長い' },
  ];

  it('should be those that the office says, in its order', () => {
    expect(offered(saidChallenges([], [care, staff]))).toEqual([care, staff]);
  });

  it('should keep one that is taken off for those who chose it, and take it back', () => {
    const after = saidChallenges(saidChallenges([], [staff, care]), [care]);
    expect(offered(after)).toEqual([care]);
    expect(after).toContainEqual({ ...staff, retired: true });
    expect(offered(saidChallenges(after, [staff, care]))).toEqual([staff, care]);
  });

  it('should be refused when a key stands twice', () => {
    expect(() => saidChallenges([], [staff, { ...care, key: 'staff' }])).toThrow(
      expect.objectContaining({ code: 'challenge-key-twice' }),
    );
  });
});
