import type { OutputOf } from '#contracts';
import { MASKED, type Count, type getMunicipalityReport, type Rate } from '#contracts/reporting';
import {
  audienceWords,
  fiscalYearWords,
  marksOf,
  minutesWords,
  peopleWords,
  percentWords,
  recordsWords,
} from '../words.domain.js';
import { figure, fitted, type CouncilReport, type Figure, type Table } from './council-report.domain.js';
import { footOf, lagWords, methodOf } from './method.domain.js';

type Report = Omit<OutputOf<typeof getMunicipalityReport>, 'nextCursor'>;
type Row = Report['rows'][number];

/** A municipality's year for the council. `report` must be masked. */
export function municipalityCouncil(report: Report): CouncilReport {
  const { municipalityName, municipality, fiscalYear, figures, rows } = report;
  const year = fiscalYearWords(fiscalYear);
  const preliminary = rows.some((row) => row.preliminary);
  return {
    title: `${municipalityName}の学びの成果（${year}）`,
    issuer: municipalityName,
    purpose: '議会・委員会向け',
    marks: marksOf(preliminary, municipality),
    about: [
      ['年度', year],
      ['事業', `${figures.programmes}件`],
    ],
    headline: headlineOf(report, preliminary),
    figures: mainFigures(figures),
    chart: rows.length === 0 ? null : chartOf(rows),
    tables: [programmesOf(rows), othersOf(figures)],
    method: [
      ...methodOf({
        audiences: rows.map(({ audience }) => audience),
        preliminary,
        employment: rows.some(({ audience }) => audience === 'citizen'),
        surveys: rows.length > 0,
      }),
      [
        '延べ人数と実人数',
        '延べ人数は登録の数で、1人が2つの事業に登録すると2人です。実人数は、いくつの事業に登録しても1人です。',
      ],
      ...lagWords(report.lagSeconds),
    ],
    foot: footOf(report, recordsWords(figures.enrolled)),
  };
}

function headlineOf({ fiscalYear, figures: f }: Report, preliminary: boolean): string {
  const year = fiscalYearWords(fiscalYear);
  if (f.programmes === 0) return `${year}の事業は、まだありません。`;
  if (f.enrolled === 0) return `${year}に${f.programmes}件の事業を開きました。登録した人はまだいません。`;
  const learned =
    f.people !== MASKED
      ? `${peopleWords(f.people)}が学びました`
      : f.enrolled !== MASKED
        ? `延べ${peopleWords(f.enrolled)}が登録しました`
        : '少人数が学びました';
  const completed =
    typeof f.completed !== 'number'
      ? '修了した人の数は、個人が分かるおそれがあるため出していません。'
      : f.completed === 0
        ? '修了した人はまだいません。'
        : `修了は延べ${peopleWords(f.completed)}${typeof f.completionRate === 'number' ? `（修了率${percentWords(f.completionRate)}）` : ''}です。`;
  const mark = preliminary ? '（速報）' : '';
  return `${year}は${f.programmes}件の事業で${learned}。${completed}${mark}`;
}

const mainFigures = (f: Report['figures']): Figure[] => [
  figure('実人数', peopleWords(f.people), '登録した人の数です。いくつの事業に登録しても、1人と数えます。'),
  figure('延べ人数', peopleWords(f.enrolled), '登録の数です。1人が2つの事業に登録すると、2人と数えます。'),
  figure('修了', peopleWords(f.completed), 'その事業のすべてのコースを終えた登録の数です（延べ）。'),
  figure(
    '修了率',
    percentWords(f.completionRate),
    `修了 ${peopleWords(f.completed)} ÷ 開始 ${peopleWords(f.started)}。`,
  ),
  figure(
    '就職者数',
    peopleWords(f.employed),
    '求職者向けの事業で就職した人の数です。修了から3か月後の状態で数えます。',
  ),
];

const size = (count: Count): number => (count === MASKED ? -1 : Number(count));

/** The programmes with most enrolments first; one whose enrolments are hidden stands last. */
function chartOf(rows: readonly Row[]): CouncilReport['chart'] {
  const counted = rows.toSorted((a, b) => size(b.enrolled) - size(a.enrolled));
  const [most, next] = counted;
  const isMost = most && size(most.enrolled) > 0 && (!next || size(most.enrolled) > size(next.enrolled));
  return {
    title: '事業別の受講',
    counted,
    finding: isMost
      ? `登録が最も多い事業は「${most.name}」（${peopleWords(most.enrolled)}）`
      : '事業ごとの登録、開始、修了の人数',
    about: '事業ごと',
  };
}

const withResponses = (rate: Rate, responses: Rate | undefined): string =>
  typeof rate === 'number'
    ? `${percentWords(rate)}\n（回収率 ${percentWords(responses ?? null)}）`
    : percentWords(rate);

function programmesOf(rows: readonly Row[]): Table {
  return fitted(
    {
      title: '事業別の成果',
      columns: ['事業（対象）', '登録', '開始', '修了', '修了率', '満足度', '実務活用率', '就職率'],
      rows: rows.map((row) => [
        `${row.name}（${audienceWords[row.audience]}）${row.preliminary ? '速報' : ''}`,
        peopleWords(row.enrolled),
        peopleWords(row.started),
        peopleWords(row.completed),
        percentWords(row.completionRate),
        withResponses(row.satisfactionRate, row.satisfactionResponseRate),
        withResponses(row.useAtWorkRate, row.useAtWorkResponseRate),
        row.audience === 'citizen' ? percentWords(row.employmentRate) : '',
      ]),
      note: '満足度は修了時、実務活用率は修了の3か月後のアンケートです。回収率は、修了した人のうち答えた人の割合です。',
    },
    { lines: 90, letters: 15, more: (left) => `ほかに${left}件の事業があります（すべての事業はCSVにあります）。` },
  );
}

const othersOf = (f: Report['figures']): Table => ({
  title: 'そのほかの数字',
  columns: ['項目', '数字'],
  rows: [
    ['開始（延べ）', peopleWords(f.started)],
    ['学習時間の合計', minutesWords(f.learningMinutes)],
  ],
  note: '',
});
