interface Note {
  readonly kind: 'said' | 'learned' | 'action';
  readonly text: string;
  readonly doer: string | null;
}

interface Person {
  readonly name: string;
  readonly municipality: string;
}

/** As much as a part of a practice holds. */
const MOST = 2000;

/**
 * What a practice of this municipality begins with: what was talked about, what was learned, what it will do itself.
 * Names of other municipalities’ people are taken out as far as they are known; what others will do is theirs to tell.
 */
export function practiceFromNotes(notes: readonly Note[], people: readonly Person[], own: string) {
  const others = people.filter(({ municipality }) => municipality !== own).map(({ name }) => name);
  const hide = hiding(others);
  const told = (kind: Note['kind']) =>
    listed(
      notes.filter((note) => note.kind === kind && (kind !== 'action' || note.doer === own)),
      hide,
    );
  return { problem: told('said'), done: told('action'), result: told('learned') };
}

/** The whole name as it may be written, and its parts that are no single letter, the longest first. */
function namesIn(name: string): string[] {
  const parts = name.split(/\s+/u).filter((part) => part.length > 1);
  return [...new Set([name, name.replaceAll(/\s/gu, ''), ...parts])]
    .filter((one) => one !== '')
    .toSorted((one, other) => other.length - one.length);
}

/** Of one letter, a surname is one where a person is spoken of, and is not the end of another. */
const spokenOf = (letter: string) => new RegExp(`(?<!\\p{Script=Han})${letter}(?=さん|様|氏)`, 'gu');

function hiding(people: readonly string[]): (text: string) => string {
  const letters = people.flatMap((name) => name.match(/^\p{L}(?=\s)/u)?.[0] ?? []).map(spokenOf);
  const sought = [...people.flatMap(namesIn), ...letters];
  return (text) => sought.reduce<string>((left, name) => left.replaceAll(name, '○○'), text);
}

function listed(notes: readonly Note[], hide: (text: string) => string): string {
  const lines = notes.map(({ text }) => `- ${hide(text)}`);
  const fits = lines.findIndex((_, place) => lines.slice(0, place + 1).join('\n').length > MOST);
  return lines.slice(0, fits < 0 ? lines.length : fits).join('\n');
}
