/** Ways to write the same name: what is found for one is found for all (domain.md §6). The last is the key. */
const sameKanji = [
  '髙高',
  '﨑嵜碕崎',
  '濵濱浜',
  '邉邊辺',
  '齋齊斎斉',
  '𠮷吉',
  '廣広',
  '澤沢',
  '國国',
  '櫻桜',
  '德徳',
  '栁柳',
  '眞真',
  '瀨瀬',
  '惠恵',
  '黑黒',
  '嶋嶌島',
  '學学',
  '會会',
  '縣県',
  '區区',
];
const keyOfKanji = new Map(
  sameKanji.flatMap((group) => {
    const kanji = [...group];
    return kanji.map((one) => [one, kanji.at(-1) ?? one] as const);
  }),
);

/** A text as it is compared, and of each of its characters where it stands in the text it was made from. */
export interface Folded {
  readonly characters: readonly string[];
  readonly places: readonly (readonly [from: number, to: number])[];
}

/** A letter with marks that follow it: ﾀﾞ is one, か and ゛ too. */
const WITH_MARKS = /.[\uFF9E\uFF9F\p{M}]*/gsu;
const WORD = /[\p{L}\p{N}]/u;
/** コンピュータ and コンピューター are the same; so is what is chosen by a variation selector. */
const SKIPPED = /[ー\p{M}]/u;

/** Folds width, case, kana and forms of kanji; what is no letter and no digit becomes a space. */
export function fold(text: string): Folded {
  const characters: string[] = [];
  const places: (readonly [number, number])[] = [];
  for (const { 0: letter, index } of text.matchAll(WITH_MARKS)) {
    for (const one of letter.normalize('NFKC').toLowerCase()) {
      if (SKIPPED.test(one)) continue;
      characters.push(WORD.test(one) ? hiragana(keyOfKanji.get(one) ?? one) : ' ');
      places.push([index, index + letter.length]);
    }
  }
  return { characters, places };
}

const hiragana = (letter: string): string =>
  letter >= 'ァ' && letter <= 'ヶ' ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter;

/** A text as it is compared, alone. */
export const keyOf = (text: string): string => fold(text).characters.join('');

/** What is looked for: each word, folded, has to stand in the text as it is. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    keyOf(query)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];
