import Encoding from 'encoding-japanese';
import { csvLines, type CsvCell } from './write-csv.js';

const lookAlikes: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};
const LOOK_ALIKES = /[〜−‖¢£¬]/g;
/** Programs read these each in their own way. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const lookingTheSame = (character: string): string => lookAlikes[character] ?? character;

/** Stands for a character that CP932 does not have. */
const GETA = Buffer.from([0x81, 0xac]);
/** The last column of such a file: which characters of its row became 〓, in their order. */
export const REPLACED_COLUMN = '〓に置き換えた文字';

/** A character that CP932 does not have, how often it was replaced, and in which rows as Excel numbers them (header = 1). */
export interface ReplacedCharacter {
  readonly character: string;
  readonly times: number;
  readonly rows: readonly number[];
}

/**
 * A CSV in CP932 (Excel's Shift_JIS) for programs that read nothing else, piece by piece. What CP932 does not have becomes
 * 〓, is named in the last column of its row (`U+20BB7`) and listed by `replaced`; nothing is lost without a word. 〜, −
 * and their like are written as ～ and －, which look the same.
 */
export class Cp932Csv {
  private readonly characters = new Map<string, { times: number; rows: Set<number> }>();
  private row = 1;

  constructor(private readonly columns: readonly string[]) {}

  head(): Buffer {
    return encode(csvLines([[...this.columns, REPLACED_COLUMN]])).bytes;
  }

  lines(rows: Iterable<readonly CsvCell[]>): Buffer {
    return Buffer.concat(Array.from(rows, (cells) => this.line(cells)));
  }

  get replaced(): ReplacedCharacter[] {
    return [...this.characters].map(([character, { times, rows }]) => ({ character, times, rows: [...rows] }));
  }

  private line(given: readonly CsvCell[]): Buffer {
    this.row += 1;
    // Before anything else: a text that begins with － would be run, one with − would not.
    const cells = given.map((cell) => (typeof cell === 'string' ? cell.replace(LOOK_ALIKES, lookingTheSame) : cell));
    const { missing } = encode(csvLines([cells]));
    for (const character of missing) {
      const known = this.characters.get(character) ?? { times: 0, rows: new Set<number>() };
      this.characters.set(character, { times: known.times + 1, rows: known.rows.add(this.row) });
    }
    return encode(csvLines([[...cells, [...new Set(missing)].map(codePointOf).join(' ')]])).bytes;
  }
}

function encode(text: string): { bytes: Buffer; missing: string[] } {
  const missing: string[] = [];
  const pieces = Array.from(text, (character) => {
    const bytes = bytesOf(character);
    if (!bytes) missing.push(character);
    return bytes ?? GETA;
  });
  return { bytes: Buffer.concat(pieces), missing };
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const known = new Map<string, Buffer | null>();

/** Null where CP932 does not have it. */
function bytesOf(character: string): Buffer | null {
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const bytes = encoded(character);
  known.set(character, bytes);
  return bytes;
}

function encoded(character: string): Buffer | null {
  if (CONTROL.test(character)) return null;
  try {
    return Buffer.from(
      Encoding.convert(character, { from: 'UNICODE', to: 'SJIS', type: 'array', fallback: 'error' }) as number[],
    );
  } catch {
    return null;
  }
}
