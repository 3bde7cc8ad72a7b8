import { DomainError } from '#contracts';
import type { RoleChange } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import { nothingYet, type Outcome } from './outcome-parts.domain.js';
import { decideRoleChange, standingRoleChanges } from './role-change.domain.js';

const at = new Date('2026-11-01T00:00:00Z');
const duties: RoleChange = {
  on: '2026-10-01',
  duties: '窓口の集計の自動化',
  related: true,
  happened: true,
  source: 'self',
  checkedOn: '2026-10-20',
};
const said = (state: Outcome, change: Partial<RoleChange> = {}) =>
  decideRoleChange(state, { ...duties, ...change }, at);
const after = (...changes: Partial<RoleChange>[]) =>
  changes.reduce<Outcome>((state, change) => said(state, change).state, nothingYet);
const standing = (state: Outcome) => standingRoleChanges(state.roleChanges ?? []);

describe('new duties', () => {
  it('should be kept once, however often they are told', () => {
    const { outcome, state } = said(nothingYet);
    expect(outcome).toBe('created');
    expect(said(state)).toEqual({ outcome: 'unchanged', state });
  });

  it('should be corrected by what the same source says later, and keep what it said before', () => {
    const state = after({}, { related: false, checkedOn: '2026-10-25' });
    expect(said(after({}), { related: false }).outcome).toBe('updated');
    expect(standing(state)).toMatchObject([{ related: false }]);
    expect(state.roleChanges).toHaveLength(2);
  });

  it('should not be corrected by an older check that comes later', () => {
    const state = after({ source: 'manager', checkedOn: '2026-10-25' }, { source: 'manager', related: false });
    expect(standing(state)).toMatchObject([{ related: true, checkedOn: '2026-10-25' }]);
    expect(said(state, { source: 'manager', related: false })).toEqual({ outcome: 'unchanged', state });
  });

  it.each([
    ['self', 'manager'],
    ['self', 'office'],
    ['manager', 'office'],
  ] as const)('should count as told by the second of %s and %s, in any order', (weaker, stronger) => {
    const [one, other] = [
      { source: weaker, checkedOn: '2026-10-30' },
      { source: stronger, related: false },
    ];
    for (const state of [after(one, other), after(other, one)])
      expect(standing(state)).toMatchObject([{ source: stronger, related: false }]);
  });

  it('should not count when the source that counts takes them back', () => {
    expect(standing(after({}, { source: 'office', happened: false }))).toEqual([]);
    expect(standing(after({ source: 'office' }, { happened: false }))).toHaveLength(1);
  });

  it('should each count that began on another day', () => {
    expect(standing(after({}, { on: '2026-04-01' })).map(({ on }) => on)).toEqual(['2026-04-01', '2026-10-01']);
  });

  it('should not be told before they begin', () => {
    expect(() => said(nothingYet, { on: '2026-10-21' })).toThrow(new DomainError('duties-begin-later'));
    expect(said(nothingYet, { on: '2026-10-20' }).outcome).toBe('created');
  });

  it('should be refused beyond what anybody has', () => {
    const full = after(
      ...Array.from({ length: 100 }, (_, n) => ({ on: `2026-0${1 + (n % 9)}-${String(10 + Math.floor(n / 9))}` })),
    );
    expect(full.roleChanges).toHaveLength(100);
    expect(() => said(full, { on: '2025-01-01' })).toThrow(new DomainError('too-many-outcomes'));
  });
});
