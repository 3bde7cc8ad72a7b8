import { DomainError } from '#contracts';
import type { ShiftReport } from '#contracts/outcomes';
import { describe, expect, it } from '@jest/globals';
import { decideStage, standingStage, type KeptReport } from './business-shift.domain.js';

const at = new Date('2026-11-01T00:00:00Z');
const planned: ShiftReport = { on: '2026-06-01', stage: 'planned', source: 'company', checkedOn: '2026-06-10' };
const after = (...reports: Partial<ShiftReport>[]) =>
  reports.reduce<readonly KeptReport[]>((said, report) => decideStage(said, { ...planned, ...report }, at).said, []);
const stage = (...reports: Partial<ShiftReport>[]) => standingStage(after(...reports))?.stage;

describe('the stage of a company', () => {
  it('should be kept once, however often it is told', () => {
    const said = after({});
    expect(decideStage([], planned, at).outcome).toBe('created');
    expect(decideStage(said, planned, at)).toEqual({ outcome: 'unchanged', said });
  });

  it('should be that of the latest day, whoever tells of it, in any order', () => {
    const later = { on: '2026-10-01', stage: 'under-way' as const, checkedOn: '2026-10-02' };
    const office = { source: 'office' as const };
    expect(stage(office, later)).toBe('under-way');
    expect(stage(later, office)).toBe('under-way');
  });

  it('should be what the office says where both tell of one day, in any order', () => {
    const office = { source: 'office' as const, stage: 'considering' as const };
    expect(stage({ checkedOn: '2026-06-20' }, office)).toBe('considering');
    expect(stage(office, { checkedOn: '2026-06-20' })).toBe('considering');
  });

  it('should be corrected by a later check and not by an older one, and keep both', () => {
    const done = { stage: 'done' as const, checkedOn: '2026-07-01' };
    expect(stage({}, done)).toBe('done');
    expect(stage(done, {})).toBe('done');
    expect(after({}, done)).toHaveLength(2);
    expect(after({}, done, {})).toHaveLength(2);
  });

  it('should not be told before it begins', () => {
    const report = { ...planned, on: '2026-06-11' };
    expect(() => decideStage([], report, at)).toThrow(new DomainError('stage-begins-later'));
  });

  it('should be unknown where nobody said anything', () => {
    expect(standingStage([])).toBeUndefined();
  });
});
