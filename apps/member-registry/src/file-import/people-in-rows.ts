import { normaliseEmail, normaliseKana, normaliseName, normaliseNumber } from '#csv';
import { wordsOf, type PersonFields } from '../person/index.js';

type Cells = Readonly<Record<string, string>>;

/**
 * Whether a row of a list is about one of these people, or mentions one: by address, 職員番号 or name, however they are
 * written there. A namesake counts too: a file too much is taken away rather than one too few.
 */
export function mentionsOneOf(people: readonly PersonFields[]): (cells: Cells) => boolean {
  const emails = new Set(people.flatMap(({ email }) => email ?? []));
  const numbers = new Set(people.flatMap(({ staff }) => staff?.staffNumber ?? []));
  const names = new Set(people.flatMap((person) => namesOf(person)));
  const words = [...new Set(people.flatMap(wordsOf))].filter((word) => !word.startsWith('"'));
  const said = new RegExp(words.map(literally).join('|') || '(?!)', 'u');
  return (cells) => {
    const cell = (name: string) => cells[name] ?? '';
    return (
      emails.has(normaliseEmail(cell('メールアドレス'))) ||
      numbers.has(normaliseNumber(cell('職員番号'))) ||
      names.has(pair(normaliseName(cell('氏')), normaliseName(cell('名')))) ||
      names.has(pair(normaliseKana(cell('氏カナ')), normaliseKana(cell('名カナ')))) ||
      Object.values(cells).some((text) => said.test(text))
    );
  };
}

/** Whether a file is called after one of these people. */
export function isCalledAfter(people: readonly PersonFields[]): (fileName: string) => boolean {
  const words = people.flatMap(wordsOf);
  return (fileName) => words.some((word) => fileName.normalize('NFC').includes(word));
}

const pair = (family: string, given: string): string => JSON.stringify([family, given]);

const namesOf = ({ familyName, givenName, familyNameKana, givenNameKana }: PersonFields): string[] => [
  pair(familyName, givenName),
  ...(familyNameKana && givenNameKana ? [pair(familyNameKana, givenNameKana)] : []),
];

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
