/** A line of a text, which counts from 1. */
export const lineOf = (text: string, line: number): string => text.split(/\r\n|\r|\n/)[line - 1] ?? '';

/** Where a line begins and ends in the text. */
export function rangeOfLine(text: string, line: number): [from: number, to: number] {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)];
  const before = ends[line - 2];
  const from = line === 1 ? 0 : before ? before.index + before[0].length : text.length;
  return [from, ends[line - 1]?.index ?? text.length];
}
