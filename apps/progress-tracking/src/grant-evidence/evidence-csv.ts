import { dayInJapan } from '#contracts';
import type { CsvCell } from '#csv';
import type { CourseEvidence, LearnerEvidence } from './learner-evidence.js';

/** Who a learner is, on paper. */
export interface NamedLearner {
  readonly name: string;
  readonly group: string;
}

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
});
export const momentInJapan = (moment: Date | null): string => (moment ? inJapan.format(moment) : '');
export const wholeMinutes = (seconds: number): number => Math.floor(seconds / 60);

/** One line for each session; a course without any has one line, too. */
export const evidenceColumns = [
  '受講者ID',
  '氏名',
  '所属・企業',
  '事業',
  '講座',
  '標準学習時間（分）',
  '初回アクセス',
  '最終アクセス',
  '学習時間の合計（分）',
  '進捗率（%）',
  'テストの最高点',
  '合格点',
  '修了日',
  '事務局が記録した修了の件数',
  '外部の学習サービスの修了の件数',
  '学習の開始',
  '学習の終了',
  '学習時間（分）',
  '記録の件数',
  '記録のハッシュ（SHA-256）',
] as const;

/** The lines of one learner. */
export const evidenceLines = (
  { person, courses, rows, hash }: LearnerEvidence,
  { name, group }: NamedLearner,
  programme: string,
): CsvCell[][] => courses.flatMap((course) => linesOf(course, [person, name, group, programme], [rows, hash]));

function linesOf(course: CourseEvidence, who: readonly CsvCell[], made: readonly CsvCell[]): CsvCell[][] {
  const summary = [
    course.title,
    course.minutes,
    momentInJapan(course.firstAt),
    momentInJapan(course.lastAt),
    wholeMinutes(course.seconds),
    course.progress,
    course.bestScore,
    course.passScore,
    course.completedAt && dayInJapan(course.completedAt),
    course.byOffice,
    course.byProvider,
  ];
  const sessions: CsvCell[][] = course.sessions.map(({ start, end, seconds }) => [
    momentInJapan(start),
    momentInJapan(end),
    wholeMinutes(seconds),
  ]);
  return (sessions.length > 0 ? sessions : [['', '', '']]).map((times) => [...who, ...summary, ...times, ...made]);
}
