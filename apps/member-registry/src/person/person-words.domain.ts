import type { PersonFields } from './roster.domain.js';

/** Names shorter than this stand in other people's names, too. */
const LEAST = 3;

/** The name as it is shown, and as the office types it. */
export const fullName = ({ familyName, givenName }: Pick<PersonFields, 'familyName' | 'givenName'>): string =>
  `${familyName} ${givenName}`;

/**
 * What somebody is called by where no id leads to a record: the name however it is written, the address, the number. Each
 * means this person and hardly anybody else.
 */
export function wordsOf(person: PersonFields): string[] {
  const { familyName, givenName, familyNameKana, givenNameKana, email, staff } = person;
  const written = (family: string | null, given: string | null) =>
    family && given ? ['', ' ', '　'].map((between) => `${family}${between}${given}`) : [];
  return [
    ...written(familyName, givenName),
    ...written(familyNameKana, givenNameKana),
    ...(email === undefined ? [] : [email]),
    // A number alone is part of many things; so it stands in JSON.
    ...(staff ? [`"staffNumber":${JSON.stringify(staff.staffNumber)}`] : []),
  ].filter((word) => word.length >= LEAST);
}

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

/** Whether what was typed is the person's name; spaces and widths do not matter. */
export const isNameOf = (typed: string, person: Pick<PersonFields, 'familyName' | 'givenName'>): boolean =>
  plain(typed) === plain(fullName(person));
