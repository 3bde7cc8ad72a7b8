/** Somebody of a list, by name and by where they belong. */
export interface Named {
  readonly name: string;
  readonly kana: string | null;
  readonly group: readonly string[];
  readonly number?: string | null | undefined;
}

/** Width, spaces and the two kana make no difference. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** Whether a name or its kana has what was typed in it. */
export const foundBy = ({ name, kana }: Named, typed: string): boolean =>
  [name, kana ?? ''].some((one) => folded(one).includes(folded(typed)));
