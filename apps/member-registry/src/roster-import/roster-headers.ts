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
