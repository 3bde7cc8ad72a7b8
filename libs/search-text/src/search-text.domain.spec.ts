import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf, wordsOf } from './fold.domain.js';
import { excerptOf, piecesOf, scoreOf } from './rank.domain.js';
import { searchable, sought } from './searchable.domain.js';

const isFound = (query: string, text: string): boolean => scoreOf(searchable('', [text]), wordsOf(query)) > 0;

/** What the store says to a filter of `sought`. */
function couldBe(query: string, text: string): boolean {
  const { $and } = sought(wordsOf(query), 'anywhere') as {
    $and: { 'search.pairs': { $all?: string[]; $regex?: string } }[];
  };
  const { pairs } = searchable('', [text]);
  return $and.every(({ 'search.pairs': { $all = [], $regex = '' } }) =>
    $all.length > 0
      ? $all.every((pair) => pairs.includes(pair))
      : pairs.some((pair) => new RegExp($regex, 'u').test(pair)),
  );
}

describe('what is looked for', () => {
  it.each([
    ['人材要件定義', '庁内の人材要件定義を進めた', 'words without spaces between them'],
    ['データ', '窓口のでーたを集計した', 'kana of either kind'],
    ['ﾃﾞｰﾀ', 'データ活用', 'half-width kana'],
    ['ＤＸ', '自治体dxの推進', 'width and case'],
    ['コンピューター', 'コンピュータ研修', 'a long vowel that is left out'],
    ['高橋', '髙橋さんの話', 'forms of the same kanji'],
    ['吉田', '𠮷田町の例', 'forms beyond the first plane'],
    ['研修 予算', '予算がないので研修をやめた', 'several words in any order'],
    ['学', '市民の学', 'one letter, also at the end'],
    ['㈱', '(株)との連携', 'signs that stand for several letters'],
    ['が', 'か\u3099くしゅう', 'marks written apart'],
  ])('%s should be found in %s: %s', (query, text) => {
    expect([isFound(query, text), couldBe(query, text)]).toEqual([true, true]);
  });

  it.each([
    ['人材定義', '人材要件定義', 'letters that do not follow one another'],
    ['研修 予算', '研修だけの話', 'one word of two'],
    ['学習', '学ぶ習慣', 'pairs of other words'],
  ])('%s should not be found in %s: %s', (query, text) => {
    expect(isFound(query, text)).toBe(false);
  });

  it('should never be missed by its pairs', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'学習人材ぁアａＡー・ 髙高𠮷ﾞﾀ1'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, letters, (query, text) => {
        if (wordsOf(query).length > 0 && isFound(query, text)) expect(couldBe(query, text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a better answer', () => {
  const score = (title: string, text: string) => scoreOf(searchable(title, [text]), wordsOf('管理職'));

  it('should be a title before a text, and more before less', () => {
    expect(score('管理職の理解', '研修')).toBeGreaterThan(score('研修', '管理職と管理職と管理職'));
    expect(score('研修', '管理職と管理職')).toBeGreaterThan(score('研修', '管理職'));
  });

  it('should be a short text before a long one that has the word as often', () => {
    expect(score('研修', '管理職')).toBeGreaterThan(score('研修', `管理職${'と部下'.repeat(500)}`));
  });
});

describe('pieces of a text', () => {
  it('should say where it is, as it was written', () => {
    expect(piecesOf('庁内のﾃﾞｰﾀ活用と髙度なＤＸ', wordsOf('データ 高度 dx'))).toEqual([
      { text: '庁内の', hit: false },
      { text: 'ﾃﾞｰﾀ', hit: true },
      { text: '活用と', hit: false },
      { text: '髙度', hit: true },
      { text: 'な', hit: false },
      { text: 'ＤＸ', hit: true },
    ]);
  });

  it('should begin a little before the first one in a long text', () => {
    const pieces = excerptOf(`${'前置き。'.repeat(500)}人材要件${'、続き'.repeat(50)}`, wordsOf('人材要件'), 100);
    expect(pieces.map(({ text }) => text).join('').length).toBe(102);
    expect([pieces[0]?.text, pieces.at(-1)?.text, pieces.find(({ hit }) => hit)?.text]).toEqual(['…', '…', '人材要件']);
  });

  it('should be the beginning of a text in which no word stands', () => {
    expect(excerptOf('研修の話が続く', [], 4)).toEqual([
      { text: '研修の話', hit: false },
      { text: '…', hit: false },
    ]);
  });

  it('should be the text when they are put together', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'学習人ー 髙𠮷ﾞﾀＡ'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (query, text) => {
        const pieces = piecesOf(text, wordsOf(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const hits = pieces.filter(({ hit }) => hit);
        expect(hits.length > 0).toBe(wordsOf(query).some((word) => keyOf(text).includes(word)));
      }),
    );
  });
});
