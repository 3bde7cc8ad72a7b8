import type { EndingReason } from '#contracts/progress';
import type { RowsForm } from '#contracts/reporting';
import type { EnrolmentFact } from '../facts/index.js';
import type { ReportedProgramme } from '../figures/index.js';
import type { DescribedPerson } from '../programme-report/index.js';
import { audienceWords, fundingWords, momentWords, originCells, originColumns, type Cell } from '../words.domain.js';

/** Whatever is the same on all rows of an export. */
export interface RowsOrigin {
  readonly municipality: string;
  readonly municipalityName: string;
  /** When the rows were read. */
  readonly asOf: string;
  /** Of the run log: a file that turns up somewhere says when it was made and for whom. */
  readonly exportRun: string;
}

export const rowColumns: readonly string[] = [
  ...originColumns,
  '出力番号',
  '事業名',
  '対象',
  '登録ID',
  '職員番号',
  '氏名',
  '氏名（カナ）',
  '現在の所属・企業',
  '登録時の所属',
  '登録時の企業',
  '登録日',
  '費用を負担する人',
  'はじめての受講',
  '開始日',
  '修了日',
  '学習時間（分）',
  '開始したコース',
  '修了したコース',
  '事務局による修了',
  '終了の理由',
  '就職日',
  '離職日',
  '雇用保険',
  '期間の定めのない雇用',
  '関連就職',
  '新しい業務についた日',
  '学んだことを使う業務',
  '実務活用の報告（件）',
  '減った仕事の時間（1か月、時間）',
];

const endingWords: Readonly<Record<EndingReason, string>> = {
  employed: '就職',
  personal: '本人の都合',
  'next-training': '次の訓練へ進む',
  moved: '別の事業へ移る',
};

const yesNo = (said: boolean | undefined): Cell => (said === undefined ? null : said ? 'はい' : 'いいえ');
const dayOf = (moment: string | null | undefined): Cell => (moment ? momentWords(moment).slice(0, 10) : null);

/** One enrolment with its person. What somebody answered in a survey is not in it: answers are given for counting alone. */
export function rowOf(
  { id, enrolment, progress, outcome }: EnrolmentFact,
  person: DescribedPerson,
  programme: ReportedProgramme,
  origin: RowsOrigin,
  nameOf: (group: string | undefined) => string | null,
): Cell[] {
  const titles = new Map(programme.courses.map(({ key, title }) => [key, title]));
  const courses = (keys: readonly string[] = []): string => keys.map((key) => titles.get(key) ?? key).join('、');
  const placement = outcome?.placements.toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0];
  const duty = outcome?.roleChanges?.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  const hours = outcome?.hoursSaved ?? [];
  return [
    ...originCells({ ...origin, fiscalYear: programme.fiscalYear, disclosure: 'working' }),
    origin.exportRun,
    programme.name,
    audienceWords[programme.audience],
    id,
    person.number ?? null,
    person.name,
    person.kana,
    person.group.join('/'),
    nameOf(enrolment.department),
    nameOf(enrolment.company),
    enrolment.enrolledOn ?? null,
    enrolment.funding ? fundingWords[enrolment.funding] : null,
    yesNo(enrolment.first),
    dayOf(progress?.startedAt),
    dayOf(progress?.completedAt),
    Math.floor((progress?.seconds ?? 0) / 60),
    courses(progress?.coursesStarted),
    courses(progress?.coursesCompleted),
    progress?.byOffice ? 'はい' : null,
    enrolment.ending === null ? null : endingWords[enrolment.ending],
    placement?.startedOn ?? null,
    placement?.leftOn ?? null,
    yesNo(placement?.insured),
    yesNo(placement?.openEnded),
    yesNo(placement?.related),
    duty?.on ?? null,
    yesNo(duty?.related),
    hours.length,
    hours.reduce((sum, each) => sum + each, 0),
  ];
}

/** A workbook is made in memory as a whole. */
export const mostRows: Readonly<Record<RowsForm, number>> = { csv: 300_000, 'csv-cp932': 300_000, xlsx: 30_000 };

/** What stands beside the rows. */
export const aboutRows = (
  { _id, programmeName }: { readonly _id: string; readonly programmeName: string | null },
  readAt: Date,
  leftOut: number,
): [string, string][] => [
  ['内容', programmeName === null ? '年度の事業の受講記録' : `受講記録　${programmeName}`],
  ['出力番号', _id],
  ['時点', momentWords(readAt.toISOString())],
  ['取扱い', '庁内限り。個人の記録が入っています。7日後に、このページから受け取れなくなります。'],
  ['載せていないもの', 'アンケートの答え（集計のためだけに集めたもの）'],
  ['載せていない人', `${leftOut}人（利用停止または消去した人）`],
];
