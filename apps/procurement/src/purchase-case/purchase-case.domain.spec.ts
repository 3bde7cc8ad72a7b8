import type { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { decideState, isVisibleTo } from './purchase-case.domain.js';

const lead = '992011' as MunicipalityCode;
const member = { municipality: '992020', isMember: true };

describe('a case of a purchase', () => {
  it('should be its lead’s alone until it is shown, and again when it is withdrawn', () => {
    for (const state of ['draft', 'withdrawn'] as const) {
      expect(isVisibleTo({ state, lead }, { municipality: lead, isMember: true })).toBe(true);
      expect(isVisibleTo({ state, lead }, member)).toBe(false);
      expect(isVisibleTo({ state, lead }, null)).toBe(false);
    }
  });

  it('should be shown to every member and the secretariat, and to nobody who is no member', () => {
    expect(isVisibleTo({ state: 'shown', lead }, member)).toBe(true);
    expect(isVisibleTo({ state: 'shown', lead }, null)).toBe(true);
    expect(isVisibleTo({ state: 'shown', lead }, { ...member, isMember: false })).toBe(false);
  });

  it('should be taken back only when it was shown, and shown again', () => {
    expect(decideState({ state: 'draft' }, 'withdrawn')).toBeNull();
    expect(decideState({ state: 'draft' }, 'shown')).toEqual({ state: 'shown' });
    expect(decideState({ state: 'shown' }, 'shown')).toBeNull();
    expect(decideState({ state: 'shown' }, 'withdrawn')).toEqual({ state: 'withdrawn' });
    expect(decideState({ state: 'withdrawn' }, 'shown')).toEqual({ state: 'shown' });
  });
});
