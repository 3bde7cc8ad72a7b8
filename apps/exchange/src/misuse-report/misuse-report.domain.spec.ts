import { describe, expect, it } from '@jest/globals';
import {
  withHiding,
  withReport,
  withSettlement,
  type MisuseReport,
  type ReportedState,
} from './misuse-report.domain.js';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const report = (municipality: string, text: string, day: number): MisuseReport => ({
  municipality,
  municipalityName: `団体${municipality}`,
  misuse: 'misleading',
  text,
  at: at(day),
});
const reported: ReportedState = {
  kind: 'challenge',
  page: 'challenge',
  municipality: '992011',
  municipalityName: 'デモ県あおば市',
  reports: [report('992020', '数字が合わない', 1)],
  state: 'open',
  hidden: null,
  reportedAt: at(1),
};
const hidden = { at: at(2), reason: '数字を確かめてください' };

describe('something that was reported', () => {
  it('should hold one report of each municipality, the newest first', () => {
    const both = withReport(reported, report('992038', '古い', 2));
    const again = withReport(both, report('992020', '数字が二つとも合わない', 3));
    expect(again.reports.map(({ municipality, text }) => [municipality, text])).toEqual([
      ['992020', '数字が二つとも合わない'],
      ['992038', '古い'],
    ]);
    expect(again.reportedAt).toEqual(at(3));
  });

  it('should stay as it is when the same is said again, also after it was dismissed', () => {
    const dismissed = withSettlement(reported, 'dismissed');
    for (const state of [reported, dismissed])
      expect(withReport(state, report('992020', '数字が合わない', 5))).toBe(state);
  });

  it('should be looked at again when something else is said of it after it was dismissed', () => {
    expect(withReport(withSettlement(reported, 'dismissed'), report('992038', '古い', 5)).state).toBe('open');
    expect(withReport(withHiding(reported, hidden), report('992038', '古い', 5)).state).toBe('hidden');
  });

  it('should be hidden for the first reason, until it is shown again', () => {
    const once = withHiding(reported, hidden);
    expect(withHiding(once, { at: at(4), reason: '別の理由' })).toBe(once);
    const shown = withSettlement(once, 'open');
    expect(shown).toMatchObject({ state: 'open', hidden: null });
    expect(withHiding(shown, { at: at(4), reason: '別の理由' }).hidden?.reason).toBe('別の理由');
  });

  it('should be dismissed and opened again as often as one likes', () => {
    const dismissed = withSettlement(withHiding(reported, hidden), 'dismissed');
    expect(dismissed).toMatchObject({ state: 'dismissed', hidden: null });
    expect(withSettlement(dismissed, 'dismissed')).toBe(dismissed);
    expect(withSettlement(dismissed, 'open')).toEqual(reported);
  });
});
