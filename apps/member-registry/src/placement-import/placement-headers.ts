const marks = ['雇用保険適用', '期間の定めなし', '関連就職'];

/** The cells that no row may leave empty; a missing 事業 or 就職日 is refused by its own name. */
export const requiredCells: readonly string[] = ['メールアドレス'];

/** The columns that the file must have; 離職日, 確認方法 and 確認日 may be left out. */
export const requiredHeaders: readonly string[] = ['メールアドレス', '事業', '就職日', ...marks];
