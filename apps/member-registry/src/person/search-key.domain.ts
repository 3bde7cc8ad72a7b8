/** Characters of names and what most people type for them. */
const variants: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  濵: '浜',
  濱: '浜',
  邉: '辺',
  邊: '辺',
  齋: '斉',
  齊: '斉',
  斎: '斉',
  澤: '沢',
  櫻: '桜',
  廣: '広',
  國: '国',
  眞: '真',
  惠: '恵',
  德: '徳',
  瀨: '瀬',
  槇: '槙',
  冨: '富',
  龍: '竜',
  瀧: '滝',
  淵: '渕',
  𠮷: '吉',
  桒: '桑',
};

const LONGEST = 60;

/**
 * A text as names are searched: width and case folded, hiragana as katakana, spaces, separators and controls gone, old forms of
 * characters as the common ones. What a person's name is stored as stays untouched.
 */
export const searchKey = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()]
    .map((letter) => variants[letter] ?? katakana(letter))
    .join('')
    .replaceAll(/[\s\p{Cc}\p{Cs}・･=＝,.]/gu, '')
    .slice(0, LONGEST);

/** Small and large hiragana lie 96 places before their katakana. */
function katakana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 96) : letter;
}

interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string | null;
  readonly givenNameKana: string | null;
  readonly staff?: { readonly staffNumber: string };
}

/** What a person is found by: the beginnings of these. */
export function searchKeysOf({ familyName, givenName, familyNameKana, givenNameKana, staff }: Named): string[] {
  const kana = `${familyNameKana ?? ''}${givenNameKana ?? ''}`;
  const texts = [`${familyName}${givenName}`, givenName, kana, givenNameKana ?? '', staff?.staffNumber ?? ''];
  return [...new Set(texts.map(searchKey))].filter((key) => key !== '');
}

/** What people are put in order by: their kana, else their name. */
export const sortKeyOf = ({ familyName, givenName, familyNameKana, givenNameKana }: Named): string =>
  searchKey(familyNameKana || givenNameKana ? `${familyNameKana ?? ''}${givenNameKana ?? ''}` : familyName + givenName);
