import type { Audience } from '#contracts';

const everybody = ['氏', '名', 'メールアドレス'];

/** The cells that no row may leave empty. */
export const requiredCells: Record<Audience, readonly string[]> = {
  staff: ['職員番号', ...everybody],
  company: everybody,
  citizen: everybody,
};

/** The columns that a roster must have; the others may be left out. */
export const requiredHeaders: Record<Audience, readonly string[]> = {
  ...requiredCells,
  company: ['企業名', ...everybody],
};
