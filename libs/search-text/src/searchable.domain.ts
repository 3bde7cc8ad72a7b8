import { keyOf, wordsOf } from './fold.domain.js';

/** What is kept beside a document so that it is found: see `searchPart`. */
export interface Searchable {
  /** Pairs of neighbouring letters, those of the title also by themselves. */
  readonly pairs: readonly string[];
  /** Title and text as they are compared. */
  readonly title: string;
  readonly text: string;
}

/** Ends a run of letters: whoever looks for one letter finds it at the end, too. */
const END = '$';
const IN_TITLE = '^';

/** A document as it is found: by what it is called, and by the texts in it. */
export function searchable(title: string, texts: readonly string[] = []): Searchable {
  const text = texts.join('\n');
  const ofTitle = pairsOf(title);
  const pairs = new Set([...ofTitle.map((pair) => `${IN_TITLE}${pair}`), ...ofTitle, ...pairsOf(text)]);
  return { pairs: [...pairs], title: keyOf(title), text: keyOf(text) };
}

export function pairsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => neighbours([...word, END]));
}

const neighbours = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`);

/**
 * Filter of documents in which these words can stand, anywhere or in the title: they have all their pairs. Whether the
 * pairs stand where they should is looked at afterwards (`scoreOf`). The rarer pairs come first, since the first is the
 * one that is looked up: those with the least kana.
 */
export function sought(words: readonly string[], where: 'anywhere' | 'title'): object {
  const prefix = where === 'title' ? IN_TITLE : '';
  const pairs = [...new Set(words.flatMap((word) => neighbours([...word])))].toSorted((a, b) => kanaIn(a) - kanaIn(b));
  const letters = words.filter((word) => [...word].length === 1);
  return {
    $and: [
      ...(pairs.length > 0 ? [{ 'search.pairs': { $all: pairs.map((pair) => `${prefix}${pair}`) } }] : []),
      ...letters.map((letter) => ({ 'search.pairs': { $regex: `^${prefix && `\\${prefix}`}${letter}` } })),
    ],
  };
}

const kanaIn = (pair: string): number => [...pair].filter((letter) => letter >= 'ぁ' && letter <= 'ゖ').length;
