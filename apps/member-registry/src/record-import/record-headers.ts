/** What an import records of enrolments. */
export type RecordKind = 'placements' | 'placement-checks' | 'workplace-uses' | 'completions';

const marks = ['雇用保険適用', '期間の定めなし', '関連就職'];

/** The cells that no row may leave empty; a missing 事業 or 就職日 of a placement is refused by its own name. */
export const requiredCells: Readonly<Record<RecordKind, readonly string[]>> = {
  placements: ['メールアドレス'],
  'placement-checks': ['メールアドレス', '事業', '確認時期', '就業', '確認先', '確認日'],
  'workplace-uses': ['事業', '活用日', '活用内容'],
  completions: ['事業', '講座', 'レッスン', '修了日'],
};

/** The columns that a file must have. */
export const requiredHeaders: Readonly<Record<RecordKind, readonly string[]>> = {
  placements: ['メールアドレス', '事業', '就職日', ...marks],
  'placement-checks': requiredCells['placement-checks'],
  'workplace-uses': requiredCells['workplace-uses'],
  completions: requiredCells.completions,
};

/** The columns that are read besides where they are there. */
export const optionalHeaders: Readonly<Record<RecordKind, readonly string[]>> = {
  placements: ['離職日', '確認方法', '確認日'],
  'placement-checks': ['就職日', ...marks],
  'workplace-uses': ['メールアドレス', '職員番号', '月間削減時間'],
  completions: ['メールアドレス', '職員番号'],
};
