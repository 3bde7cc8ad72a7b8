import type { Audience } from '#contracts';

const named = ['氏', '名'];
const everybody = [...named, 'メールアドレス'];

/** The cells that no row may leave empty. Staff are known by their number: who has no address gets a slip. */
export const requiredCells: Record<Audience, readonly string[]> = {
  staff: ['職員番号', ...named],
  company: everybody,
  citizen: everybody,
};

/** The columns that a roster must have; the others may be left out. */
export const requiredHeaders: Record<Audience, readonly string[]> = {
  ...requiredCells,
  company: ['企業名', ...everybody],
};

const kana = ['氏カナ', '名カナ'];

/** The columns that are read besides where they are there. */
export const optionalHeaders: Record<Audience, readonly string[]> = {
  staff: [...kana, 'メールアドレス', '所属', '職位'],
  company: [...kana, '法人番号', '業種', '常時雇用労働者数', '雇用保険被保険者'],
  citizen: [...kana, '年代', '居住市区町村', '求職状況', '備考'],
};
