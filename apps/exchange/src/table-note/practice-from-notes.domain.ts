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
 * Names of other municipalities’ people are taken out; what others will do is theirs to tell.
 */
export function practiceFromNotes(notes: readonly Note[], people: readonly Person[], own: string) {
  const names = people.filter(({ municipality }) => municipality !== own).flatMap(({ name }) => namesIn(name));
  const told = (kind: Note['kind']) =>
    listed(
      notes.filter((note) => note.kind === kind && (kind !== 'action' || note.doer === own)),
      names,
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

function listed(notes: readonly Note[], names: readonly string[]): string {
  const lines = notes.map(({ text }) => `- ${names.reduce((left, name) => left.replaceAll(name, '○○'), text)}`);
  const fits = lines.findIndex((_, place) => lines.slice(0, place + 1).join('\n').length > MOST);
  return lines.slice(0, fits < 0 ? lines.length : fits).join('\n');
}
