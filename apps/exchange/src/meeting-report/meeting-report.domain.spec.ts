import { PAPER_LENGTH } from '#contracts/exchange';
import { describe, expect, it } from '@jest/globals';
import { draftReport, type MeetingFacts } from './meeting-report.domain.js';

const facts = (voices: number): MeetingFacts => ({
  title: '情報交換会',
  startsAt: new Date('2026-10-01T04:00:00Z'),
  place: 'デモ県庁 講堂',
  people: [],
  rounds: [],
  notes: [],
  results: {
    answered: voices,
    scale: 5,
    satisfaction: [],
    helped: [],
    time: [],
    actions: [{ said: 'tried', count: 3 }],
  },
  voices: Array.from({ length: voices }, () => ({
    municipalityName: 'あおば市',
    voice: '声'.repeat(400),
    consent: 'with-name' as const,
  })),
});
const quotedIn = (text: string) => text.split('（あおば市）').length - 1;

describe('the draft of a report', () => {
  it('should quote all voices where there is room', () => {
    const text = draftReport(facts(40));
    expect(quotedIn(text)).toBe(40);
    expect(text).not.toContain('ほかに');
  });

  it('should be no longer than a report may be, and say how many more voices there are', () => {
    const text = draftReport(facts(150));
    expect(text.length).toBeLessThanOrEqual(PAPER_LENGTH);
    const quoted = quotedIn(text);
    expect(quoted).toBeGreaterThan(40);
    expect(text).toContain(`- ほかに${150 - quoted}件\n\n### やってみること`);
  });
});
