import { foundBy } from '../sessions/find-name.js';

interface Received {
  readonly attendee: string;
  readonly name: string;
  readonly municipalityName: string;
}

/** Of fewer signs, a part of a name may look like the beginning of a code. */
const LEAST_SIGNS = 4;

/** What is typed where a QR code cannot be read: the beginning of the attendee’s id. Only the secretariat ticks, and sees the name. */
export const codeOf = (attendee: string): string => `${attendee.slice(0, 4)}-${attendee.slice(4, 8)}`.toUpperCase();

/** The attendee that a scanned code leads to; null for any other code. */
export const scannedIn = (text: string): string | null =>
  /\/meetings\/[0-9a-f-]{36}\/reception#([0-9a-f-]{36})$/.exec(text)?.[1] ?? null;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/** Whether somebody is meant by what was typed: a part of the name, of the municipality, or the beginning of the code. */
export function isMeant({ attendee, name, municipalityName }: Received, typed: string): boolean {
  const signs = plain(typed);
  const isCode = signs.length >= LEAST_SIGNS && plain(codeOf(attendee)).startsWith(signs);
  return isCode || foundBy({ name, kana: municipalityName, group: [] }, typed);
}
