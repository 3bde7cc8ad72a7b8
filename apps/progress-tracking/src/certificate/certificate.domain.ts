import type { NameShown } from '#contracts/progress';

/** Crockford's alphabet: nothing in it is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LETTERS = 16;
const NUMBER_LETTERS = 8;

const lettersOf = (bytes: Uint8Array, count: number): string =>
  Array.from({ length: count }, (_, place) => ALPHABET[(bytes[place] ?? 0) % ALPHABET.length]).join('');

/** The public code: the municipality, then 80 bits of these bytes (at least 16) in groups of four. */
export const codeOf = (municipality: string, bytes: Uint8Array): string =>
  [municipality, ...(lettersOf(bytes, CODE_LETTERS).match(/.{4}/g) ?? [])].join('-');

/** The number on the paper, by what follows from the enrolment: it tells the fiscal year and no order. */
export const numberOf = (fiscalYear: number, bytes: Uint8Array): string =>
  `${fiscalYear}-${lettersOf(bytes, NUMBER_LETTERS)}`;

/** A code as people type it: any width and case, letters that look like digits; null when it cannot be one. */
export function readCode(typed: string): { readonly municipality: string; readonly code: string } | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const [, municipality = '', letters = ''] = /^(\d{6})([0-9A-Z]{16})$/.exec(plain) ?? [];
  return municipality ? { municipality, code: [municipality, ...(letters.match(/.{4}/g) ?? [])].join('-') } : null;
}

/** The first sounds of kana as they begin in Latin letters (ヘボン式). */
const sounds: readonly (readonly [string, string])[] = [
  ['アァ', 'A'],
  ['イィ', 'I'],
  ['ウゥ', 'U'],
  ['エェ', 'E'],
  ['オォ', 'O'],
  ['カキクケコ', 'K'],
  ['サシスセソ', 'S'],
  ['タテトツ', 'T'],
  ['チ', 'C'],
  ['ナニヌネノ', 'N'],
  ['ハヒヘホ', 'H'],
  ['フ', 'F'],
  ['マミムメモ', 'M'],
  ['ヤユヨャュョ', 'Y'],
  ['ラリルレロ', 'R'],
  ['ワヲ', 'W'],
  ['ガギグゲゴ', 'G'],
  ['ザズゼゾヅ', 'Z'],
  ['ジヂ', 'J'],
  ['ダデド', 'D'],
  ['バビブベボ', 'B'],
  ['パピプペポ', 'P'],
  ['ヴ', 'V'],
];

function initialOf(part: string): string {
  const [first = ''] = part.normalize('NFKC').toUpperCase();
  return sounds.find(([kana]) => kana.includes(first))?.[1] ?? first;
}

/**
 * A name as its owner wants it shown. Initials come from the kana; a name without kana from its own first letters.
 * `name` and `kana`: family name, a space, given name.
 */
export const shownName = (shown: NameShown, { name, kana }: { name: string; kana: string | null }): string =>
  shown === 'full'
    ? name
    : (kana ?? name)
        .split(/\s+/u)
        .filter((part) => part !== '')
        .map((part) => `${initialOf(part)}.`)
        .join(' ');
