import type { PublishedReport } from '#contracts/reporting';

type Year = Extract<PublishedReport['content'], { kind: 'year' }>;
type Total = Year['figures'][keyof Year['figures']];

/** The totals of a fiscal year by their names, in the order of the page. */
export const totalsInWords = (figures: Year['figures']): (readonly [name: string, value: Total])[] => [
  ['事業の数', figures.programmes],
  ['登録（延べ人数）', figures.enrolled],
  ['登録した人（実人数）', figures.people],
  ['開始（延べ人数）', figures.started],
  ['修了（延べ人数）', figures.completed],
  ['修了率（％）', figures.completionRate],
  ['学習時間（分）', figures.learningMinutes],
  ['就職者数', figures.employed],
];
