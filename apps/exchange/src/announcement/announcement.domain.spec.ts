import { describe, expect, it } from '@jest/globals';
import {
  begun,
  isVisibleTo,
  openEditions,
  withDraft,
  withEdition,
  withWithdrawal,
  type AnnouncementText,
  type NewsReader,
} from './announcement.domain.js';

const text = (changes: Partial<AnnouncementText> = {}): AnnouncementText => ({
  title: '研修会',
  text: '集まりましょう。',
  themes: ['staff'],
  visibility: 'members',
  roles: ['municipality-admin'],
  lastDay: '2026-12-01',
  ...changes,
});
const at = new Date('2026-11-01T00:00:00Z');
const published = (changes: Partial<AnnouncementText> = {}) => withEdition(begun(text(changes)), null, at);
const admin: NewsReader = { roles: ['municipality-admin'] };
const officer: NewsReader = { roles: ['municipality-officer'] };

describe('who sees an announcement', () => {
  it.each([
    ['one for administrators', {}, '2026-12-01', [true, false, false, true]],
    ['one for everybody', { visibility: 'public' }, '2026-12-01', [true, true, true, true]],
    ['one whose last day is over', { visibility: 'public' }, '2026-12-02', [false, false, false, true]],
    ['one without a last day', { lastDay: null }, '2027-12-02', [true, false, false, true]],
  ] as const)('should be, of %s: administrator, officer, everybody, secretariat', (_, changes, today, seen) => {
    const stored = published(changes);
    expect(
      ([admin, officer, 'everybody', 'secretariat'] as const).map((one) => isVisibleTo(stored, one, today)),
    ).toEqual(seen);
  });

  it('should be nobody while it is a draft', () => {
    for (const reader of [admin, 'everybody', 'secretariat'] as const)
      expect(isVisibleTo(begun(text()), reader, '2026-11-01')).toBe(false);
  });

  it('should be, of an old version, those whom that version was for', () => {
    const corrected = withEdition(withDraft(published(), text({ visibility: 'public' })), '対象を広げた', at);
    const numbers = (reader: NewsReader) => openEditions(corrected, reader).map(({ number }) => number);
    expect([numbers(admin), numbers(officer), numbers('everybody')]).toEqual([[1, 2], [2], [2]]);
  });
});

describe('an announcement', () => {
  it('should be corrected only with what was put right, and never once it is withdrawn', () => {
    const again = withDraft(published(), text({ title: '研修会（訂正）' }));
    expect(() => withEdition(again, null, at)).toThrow(expect.objectContaining({ code: 'correction-unsaid' }));
    expect(withEdition(again, '日付', at)).toMatchObject({ edition: 2, shown: { title: '研修会（訂正）' } });
    const withdrawn = withWithdrawal(again, '中止', at);
    expect(withWithdrawal(withdrawn, 'ほかの理由', at)).toBe(withdrawn);
    for (const act of [() => withDraft(withdrawn, text()), () => withEdition(withdrawn, '日付', at)])
      expect(act).toThrow(expect.objectContaining({ code: 'announcement-withdrawn' }));
  });

  it('should stay as it is when the same is written again', () => {
    const draft = begun(text());
    expect(withDraft(draft, text())).toBe(draft);
    expect(() => withWithdrawal(draft, '中止', at)).toThrow(
      expect.objectContaining({ code: 'announcement-not-published' }),
    );
  });
});
