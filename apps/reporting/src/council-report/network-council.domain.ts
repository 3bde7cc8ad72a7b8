import { isFictional, type Audience, type OutputOf } from '#contracts';
import { MASKED, type Count, type getNetworkReport } from '#contracts/reporting';
import {
  audienceWords,
  fiscalYearWords,
  minutesWords,
  peopleWords,
  percentWords,
  recordsWords,
} from '../words.domain.js';
import { figure, fitted, type CouncilReport, type Figure, type Table } from './council-report.domain.js';
import { footOf, lagWords, methodOf } from './method.domain.js';
import { sumsBy, type NetworkRow, type ShownSum, type SumsOfRows } from './shown-sums.domain.js';

type Head = Omit<OutputOf<typeof getNetworkReport>, 'rows' | 'nextCursor'>;

const audiences = Object.keys(audienceWords) as Audience[];

/** The network's year for the secretariat, by municipality and by audience. Rows are masked; `nameOf`: with prefecture. */
export function networkCouncil(
  report: Head,
  rows: readonly NetworkRow[],
  nameOf: (municipality: string) => string,
): CouncilReport {
  const { fiscalYear, figures } = report;
  const year = fiscalYearWords(fiscalYear);
  const byAudience = sumsByAudience(rows);
  return {
    title: `${year}のネットワーク全体の成果`,
    issuer: 'ネットワーク事務局',
    purpose: '年次報告',
    marks: [
      '秘匿処理済み',
      ...(rows.some(({ municipality }) => isFictional(municipality)) ? ['デモデータ（架空）を含む'] : []),
    ],
    about: [
      ['年度', year],
      ['自治体', `${figures.municipalities.toLocaleString('ja-JP')}団体`],
      ['事業', recordsWords(figures.programmes)],
    ],
    headline: headlineOf(report),
    figures: mainFigures(figures),
    chart: audienceChart(byAudience),
    tables: [
      tableOf(
        '対象別',
        '対象',
        byAudience.map((sums) => ({ ...sums, name: audienceWords[sums.key as Audience] })),
      ),
      tableOf(
        '自治体別',
        '自治体',
        sumsBy(rows, ({ municipality }) => municipality).map((sums) => ({ ...sums, name: nameOf(sums.key) })),
      ),
    ],
    method: [
      ...methodOf({
        audiences: [...new Set(rows.map(({ audience }) => audience))],
        preliminary: false,
        employment: false,
        surveys: false,
      }),
      [
        '対象別と自治体別',
        '数字を出せる事業だけの合計です。「ほか秘匿」は、人数が少なく数字を出していない事業の数で、合計には入っていません。修了率は、開始と修了の両方を出せる事業で計算しています。',
      ],
      ['速報', '期間が終わっていない事業の数字は、後で変わります。'],
      ['学習時間', `${minutesWords(figures.learningMinutes)}。期間中に記録された時間の合計です。`],
      ...lagWords(report.lagSeconds),
    ],
    foot: footOf(report, recordsWords(figures.enrolled)),
  };
}

function headlineOf({ fiscalYear, figures: f }: Head): string {
  const year = fiscalYearWords(fiscalYear);
  if (f.programmes === 0) return `${year}に報告できる事業は、まだありません。`;
  const opened = `${year}は${f.municipalities}自治体が${f.programmes}件の事業を開きました。`;
  if (typeof f.enrolled !== 'number') return `${opened}人数は、個人が分かるおそれがあるため出していません。`;
  if (f.enrolled === 0) return `${opened}登録した人はまだいません。`;
  const enrolled = `延べ${peopleWords(f.enrolled)}が登録し`;
  if (typeof f.completed !== 'number') return `${opened}${enrolled}ました。修了した人の数は出していません。`;
  if (f.completed === 0) return `${opened}${enrolled}ました。修了した人はまだいません。`;
  const share = typeof f.completionRate === 'number' ? `（修了率${percentWords(f.completionRate)}）` : '';
  return `${opened}${enrolled}、${peopleWords(f.completed)}が修了しました${share}。`;
}

const mainFigures = (f: Head['figures']): Figure[] => [
  figure('自治体の数', `${f.municipalities.toLocaleString('ja-JP')}団体`, 'この年度に事業を開いた自治体の数です。'),
  figure('事業数', recordsWords(f.programmes), 'この年度に開いた事業の数です。'),
  figure('延べ人数', peopleWords(f.enrolled), '登録の数です。1人が2つの事業に登録すると、2人と数えます。'),
  figure('修了', peopleWords(f.completed), 'その事業のすべてのコースを終えた登録の数です（延べ）。'),
  figure(
    '修了率',
    percentWords(f.completionRate),
    `修了 ${peopleWords(f.completed)} ÷ 開始 ${peopleWords(f.started)}。`,
  ),
];

/** In the order in which audiences are always named. */
export const sumsByAudience = (rows: readonly NetworkRow[]): SumsOfRows[] =>
  sumsBy(rows, ({ audience }) => audience).toSorted(
    (a, b) => audiences.indexOf(a.key as Audience) - audiences.indexOf(b.key as Audience),
  );

/** Of each audience what can be shown; one of whom nothing can is not drawn as nobody. Null: there is nobody. */
export function audienceChart(sums: readonly SumsOfRows[]): CouncilReport['chart'] {
  if (sums.length === 0) return null;
  const counted = sums.map(({ key, enrolled, started, completed, programmes }) => ({
    key,
    name: `${audienceWords[key as Audience]}向け`,
    enrolled: drawn(enrolled, programmes),
    started: drawn(started, programmes),
    completed: drawn(completed, programmes),
  }));
  const [most, next] = sums.toSorted((a, b) => b.enrolled.shown - a.enrolled.shown);
  const isMost = most && most.enrolled.shown > 0 && most.enrolled.shown > (next?.enrolled.shown ?? 0);
  const partly = sums.some((one) => one.enrolled.hidden > 0) ? '（数字を出せる事業の合計）' : '';
  return {
    title: '対象別の受講',
    counted,
    finding: isMost
      ? `登録が最も多いのは${audienceWords[most.key as Audience]}向けの事業（延べ${peopleWords(most.enrolled.shown)}）${partly}`
      : `対象ごとの登録、開始、修了の人数${partly}`,
    about: '対象ごと',
  };
}

const drawn = ({ shown, hidden }: ShownSum, programmes: number): Count => (hidden === programmes ? MASKED : shown);

function tableOf(title: string, first: string, sums: readonly (SumsOfRows & { readonly name: string })[]): Table {
  return fitted(
    {
      title: `${title}の受講と修了`,
      columns: [first, '事業', '登録', '開始', '修了', '修了率'],
      rows: sums.map((one) => [
        one.name,
        `${one.programmes}件`,
        sumWords(one.enrolled, one.programmes),
        sumWords(one.started, one.programmes),
        sumWords(one.completed, one.programmes),
        one.completionRate === null && one.completed.hidden > 0 ? MASKED : percentWords(one.completionRate),
      ]),
      note: '',
    },
    { lines: 70, letters: 14, more: (left) => `ほかに${left}自治体あります（すべての自治体はCSVにあります）。` },
  );
}

const sumWords = ({ shown, hidden }: ShownSum, programmes: number): string => {
  if (hidden === programmes) return MASKED;
  return hidden === 0 ? peopleWords(shown) : `${peopleWords(shown)}\n（ほか秘匿${hidden}件）`;
};
