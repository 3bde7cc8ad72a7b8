import type { ProgrammeItem } from '#contracts/exchange';

interface Entry {
  readonly _id: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly about: string;
  readonly programme?: readonly ProgrammeItem[];
  readonly calledOff?: { readonly reason: string };
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A meeting as a calendar file (RFC 5545). The same meeting is the same entry (`UID`); of two files the one with the higher
 * `SEQUENCE` counts, so one that was put off or called off changes the entry that is there.
 */
export function calendarOf(meeting: Entry, page: string): string {
  const { _id, version, changedAt, title, startsAt, endsAt, place, about, programme = [], calledOff } = meeting;
  const items = programme.map(({ from, to, title: what, speakers }) =>
    [`${from}-${to} ${what}`, ...(speakers === null ? [] : [speakers])].join(' / '),
  );
  const description = [calledOff?.reason, about, items.join('\n')].filter(Boolean).join('\n\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Manabi//Meetings//JA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${_id}`,
    `SEQUENCE:${version - 1}`,
    `DTSTAMP:${inUtc(changedAt)}`,
    `DTSTART:${inUtc(startsAt)}`,
    `DTEND:${inUtc(endsAt)}`,
    `STATUS:${calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `URL:${page}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** `20261127T040000Z`. */
const inUtc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A value of type TEXT (RFC 5545, 3.3.11): other control characters than line ends and tabs have no place in it. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Goes on in further lines where it is too long, never within a letter: each begins with a space that does not count. */
export function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter);
    if (octets + more > LINE_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += more;
  }
  return lines.join('\r\n');
}

/** Of a letter in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
