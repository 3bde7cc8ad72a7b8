import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf, escaped, folded } from './calendar.domain.js';

const meeting = {
  _id: '0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
  version: 3,
  changedAt: new Date('2026-11-27T05:06:07.890Z'),
  title: '春の情報交換会；第1回, 人材要件',
  startsAt: new Date('2027-05-10T04:00:00.000Z'),
  endsAt: new Date('2027-05-10T07:00:00.000Z'),
  place: 'デモ県庁 講堂\\2階; 北側, 奥',
  about: '持ち物：\n- 名刺\r\n- 資料',
  programme: [{ from: '13:00', to: '13:20', title: '開会', speakers: '架空 花子（あおば市）', about: '' }],
};
const page = 'https://manabi.example/meetings/0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30';
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const unescaped = (text: string) => text.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** Letters of one to four octets, what has to be escaped, line ends. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('あ', '会', '𠮷', '👨‍👩‍👧', 'é', ',', ';', '\\', 'n', ' ', '\t', '\n', '"'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 300,
});

describe('the calendar file of a meeting', () => {
  it('should say when and where in UTC, at which version, and keep its entry', () => {
    expect(linesOf(calendarOf(meeting, page))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Manabi//Meetings//JA',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
      'SEQUENCE:2',
      'DTSTAMP:20261127T050607Z',
      'DTSTART:20270510T040000Z',
      'DTEND:20270510T070000Z',
      'STATUS:CONFIRMED',
      'SUMMARY:春の情報交換会；第1回\\, 人材要件',
      'LOCATION:デモ県庁 講堂\\\\2階\\; 北側\\, 奥',
      'DESCRIPTION:持ち物：\\n- 名刺\\n- 資料\\n\\n13:00-13:20 開会 / 架空 花子（あおば市）',
      `URL:${page}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('should cancel the entry when the meeting is called off, and say why first', () => {
    const lines = linesOf(calendarOf({ ...meeting, version: 4, calledOff: { reason: '台風のため' } }, page));
    expect(lines).toEqual(expect.arrayContaining(['SEQUENCE:3', 'STATUS:CANCELLED']));
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toMatch(/^DESCRIPTION:台風のため\\n\\n持ち物/);
  });

  it('should have lines of 75 octets at most, cut between letters, and the same text when they are joined', () => {
    fc.assert(
      fc.property(text, (written) => {
        const line = `SUMMARY:${escaped(written)}`;
        const physical = folded(line).split('\r\n');
        for (const one of physical) {
          expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
          // Cut within a letter, it would come back as another.
          expect(Buffer.from(one).toString()).toBe(one);
        }
        expect(physical.map((one, nth) => (nth === 0 ? one : one.slice(1))).join('')).toBe(line);
        expect(physical.slice(1).every((one) => one.startsWith(' '))).toBe(true);
      }),
    );
  });

  it('should escape a text so that it is read as it was written, and ends no line', () => {
    fc.assert(
      fc.property(text, (written) => {
        const kept = escaped(written);
        expect(kept).not.toMatch(/[\r\n]/);
        expect(kept.replaceAll(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/);
        const plain = written.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
        expect(unescaped(kept)).toBe(plain);
      }),
    );
  });
});
