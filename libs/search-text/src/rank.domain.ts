import { fold, type Folded } from './fold.domain.js';
import type { Searchable } from './searchable.domain.js';

/** A piece of text; `hit`: it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** In a title a word counts so many times as in a text. */
const TITLE = 8;

/**
 * How well a document answers: for each word its places in title and text, more of them counting less and less; nothing
 * where a word is in neither. Long texts have more places of everything, so they count by the root of their length.
 */
export function scoreOf({ title, text }: Omit<Searchable, 'pairs'>, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const ofWord = TITLE * timesIn(title, word) + timesIn(text, word);
    if (ofWord === 0) return 0;
    score += ofWord;
  }
  return score;
}

function timesIn(text: string, word: string): number {
  const count = text.split(word).length - 1;
  return count === 0 ? 0 : (1 + Math.log(count)) / (1 + Math.sqrt(text.length / 400));
}

/** How many are shown: with more, another word makes them less. */
export const SHOWN = 30;

export interface Ranked<T> {
  readonly one: T;
  readonly score: number;
}

/** The best answer first, of those alike the newest; what has not all the words is left out. */
export const ranked = <T extends { readonly search?: Searchable }>(
  found: readonly T[],
  words: readonly string[],
  at: (one: T) => Date,
): Ranked<T>[] =>
  found
    .map((one) => ({ one, score: one.search ? scoreOf(one.search, words) : 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || at(b.one).getTime() - at(a.one).getTime());

/** A text in pieces. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of hitsIn(fold(text), words)) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(Math.max(start, at), end), hit: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), hit: false }] : pieces;
}

const AROUND = 40;
const more: Piece = { text: '…', hit: false };

/** A part of a text of `most` letters that begins a little before the first of the words; its beginning where none stands there. */
export function excerptOf(text: string, words: readonly string[], most: number): Piece[] {
  const from = clean(text, Math.max(0, Math.min(firstHit(text, words) - AROUND, text.length - most)));
  const to = clean(text, Math.min(text.length, from + most));
  const pieces = piecesOf(text.slice(from, to), words);
  return [...(from > 0 ? [more] : []), ...pieces, ...(to < text.length ? [more] : [])];
}

const EXCERPT = 160;

/** A document that was found, as it is shown: where the words stand in its title, and in the text that it was found by. */
export const shown = (
  title: string,
  text: string,
  words: readonly string[],
  search: Searchable | undefined,
): { title: Piece[]; excerpt: Piece[] } => ({
  title: piecesOf(title, words),
  excerpt: excerptOf(
    text,
    words.filter((word) => search?.text.includes(word)),
    EXCERPT,
  ),
});

const STEP = 1000;
/** Longer than any word that is looked for. */
const OVERLAP = 200;

/** Folded part by part, since folding is what takes its time and a long text mostly has its words early. */
function firstHit(text: string, words: readonly string[]): number {
  for (let at = 0; words.length > 0 && at < text.length; at += STEP) {
    const from = clean(text, at);
    const [hit] = hitsIn(fold(text.slice(from, at + STEP + OVERLAP)), words);
    if (hit) return from + hit[0];
  }
  return 0;
}

/** Not between the halves of a character. */
const clean = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);

/** From where to where words stand in the text, joined where they touch. */
function hitsIn({ characters, places }: Folded, words: readonly string[]): [number, number][] {
  const isHit = new Uint8Array(characters.length);
  for (const word of words) {
    const letters = [...word];
    for (let place = 0; place + letters.length <= characters.length; place += 1)
      if (letters.every((letter, more) => characters[place + more] === letter))
        isHit.fill(1, place, place + letters.length);
  }
  const hits: [number, number][] = [];
  places.forEach(([from, to], place) => {
    if (!isHit[place]) return;
    const last = hits.at(-1);
    if (last && isHit[place - 1]) last[1] = Math.max(last[1], to);
    else hits.push([from, to]);
  });
  return hits;
}
