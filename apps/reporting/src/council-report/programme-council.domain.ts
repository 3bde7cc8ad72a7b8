import { dayInJapan, type OutputOf } from '#contracts';
import type { BreakdownRow, getProgrammeReport, ProgrammeFigures } from '#contracts/reporting';
import {
  audienceWords,
  companiesWords,
  dayWords,
  fiscalYearWords,
  hoursWords,
  marksOf,
  minutesWords,
  peopleWords,
  percentWords,
  pointsWords,
  recordsWords,
} from '../words.domain.js';
import { responseRate } from '../response-rate.domain.js';
import { figure, fitted, type CouncilReport, type Figure, type Table } from './council-report.domain.js';
import { footOf, lagWords, methodOf } from './method.domain.js';
import { programmeHeadline } from './programme-headline.domain.js';

type Report = OutputOf<typeof getProgrammeReport>;

/** A programme's report for the council. `report` and `months` must be masked; `issuer`: its municipality with the prefecture. */
export function programmeCouncil(report: Report, months: readonly BreakdownRow[], issuer: string): CouncilReport {
  const { programme, figures } = report;
  const runs = programme.endsOn > dayInJapan(report.asOf);
  const preliminary = runs || (figures.employment?.preliminary ?? false);
  const { audience, startsOn, endsOn } = programme;
  return {
    title: `${programme.name}の成果`,
    issuer,
    purpose: '議会・委員会向け',
    marks: marksOf(preliminary, programme.municipality),
    about: [
      ['年度', fiscalYearWords(programme.fiscalYear)],
      ['対象', audienceWords[audience]],
      ['期間', `${dayWords(startsOn)}から${dayWords(endsOn)}まで`],
    ],
    headline: programmeHeadline(figures, preliminary),
    figures: mainFigures(figures),
    chart: chartOf(report),
    tables: [coursesOf(report), monthsOf(months), othersOf(figures)],
    method: [
      ...methodOf({ audiences: [audience], preliminary, employment: Boolean(figures.employment), surveys: true }),
      ...lagWords(report.lagSeconds),
    ],
    foot: footOf(report, recordsWords(figures.enrolled)),
  };
}

const chartOf = ({ programme, figures }: Report): CouncilReport['chart'] => {
  const { enrolled, started, completed, courses } = figures;
  return {
    title: '事業全体とコース別の受講',
    counted: [
      { key: '', name: '事業全体', enrolled, started, completed },
      ...programme.courses.map(({ key, title }) => ({
        key,
        name: title,
        ...(courses[key] ?? { started: 0, completed: 0 }),
      })),
    ],
    finding: null,
    about: programme.name,
  };
};

/** The five that the page begins with, too. */
function mainFigures(f: ProgrammeFigures): Figure[] {
  const { satisfaction: s, useAtWork: u, understanding: k, employment: e, checkpoints } = f;
  const [answered, almost] = [peopleWords(s.answered), s.scaleMax - 1];
  return [
    figure('登録', peopleWords(f.enrolled), 'この事業に登録した人の数です。'),
    figure(
      '修了率',
      percentWords(f.completionRate),
      `修了 ${peopleWords(f.completed)} ÷ 開始 ${peopleWords(f.started)}。`,
    ),
    figure(
      '満足度',
      percentWords(s.topTwoRate),
      `${s.scaleMax}点満点で${almost}点か${s.scaleMax}点をつけた人 ÷ 回答 ${answered}。回収率 ${percentWords(s.responseRate)}（回答 ${answered} ÷ 修了 ${peopleWords(s.invited)}）。`,
    ),
    figure(
      '実務活用率',
      percentWords(u.rate),
      `仕事で活用した人 ${peopleWords(u.used)} ÷ 3か月後の回答 ${peopleWords(u.answered)}。回収率 ${percentWords(responseRate(u.answered, f.completed))}（回答 ${peopleWords(u.answered)} ÷ 修了 ${peopleWords(f.completed)}）。`,
    ),
    e
      ? figure(
          '就職率',
          percentWords(e.rate),
          `就職者 ${peopleWords(e.employed)} ÷ 対象者 ${peopleWords(e.denominator)}。修了から3か月後。${
            checkpoints ? `状況が確認できた割合 ${percentWords(checkpoints.rateAfterThree)}。` : ''
          }`,
        )
      : figure(
          '理解度の変化',
          pointsWords(k.changePoints),
          `理解していると答えた人の割合が、受講前 ${percentWords(k.preRate)} → 修了時 ${percentWords(k.postRate)}。両方に答えた人 ${peopleWords(k.matched)}、回収率 ${percentWords(responseRate(k.matched, f.completed))}（÷ 修了 ${peopleWords(f.completed)}）。`,
        ),
  ];
}

function coursesOf({ programme, figures }: Report): Table {
  const courses = programme.courses.map(({ key, title }) => {
    const { started = 0, completed = 0 } = figures.courses[key] ?? {};
    return [title, peopleWords(started), peopleWords(completed), percentWords(responseRate(completed, started))];
  });
  return fitted(
    {
      title: 'コース別の開始と修了',
      columns: ['コース', '開始', '修了', '修了率'],
      rows: courses,
      note: '修了率は、修了 ÷ 開始です。',
    },
    { lines: 36, letters: 36, more: (left) => `ほかに${left}コースあります（すべてのコースはCSVにあります）。` },
  );
}

const monthsOf = (months: readonly BreakdownRow[]): Table =>
  fitted(
    {
      title: '月別の登録、開始、修了',
      columns: ['月', '登録', '開始', '修了'],
      rows: months.map(({ key, enrolled, started, completed }) => [
        monthWords(key),
        peopleWords(enrolled),
        peopleWords(started),
        peopleWords(completed),
      ]),
      note: 'それぞれが起きた月で数えています。同じ月の登録と修了は、同じ人とは限りません。',
    },
    { lines: 24, letters: 36, more: (left) => `ほかに${left}か月あります（すべての月はCSVにあります）。` },
  );

const monthWords = (key: string): string => {
  const [year, month] = key.split('-').map(Number);
  return month ? `${year}年${month}月` : '分からない';
};

/** What else is known, each with what it counts. */
function othersOf(f: ProgrammeFigures): Table {
  const { understanding: k, workplaceUses, useConfirmation, roleChange, businessShift, employment: e } = f;
  const { employmentAfterSix: six, checkpoints } = f;
  const rows: string[][] = [
    ['学習時間の合計', minutesWords(f.learningMinutes)],
    ...(f.completedByOffice === undefined
      ? []
      : [['修了のうち、事務局が紙の記録などで記録した人', peopleWords(f.completedByOffice)]]),
    ...(e
      ? [
          [
            '理解度の変化（受講前と修了時の両方に答えた人）',
            `${pointsWords(k.changePoints)}（${peopleWords(k.matched)}）`,
          ],
          ['就職による途中終了', peopleWords(f.leftForJob)],
          ['雇用保険適用就職率', percentWords(e.insuredRate)],
          ['関連就職の割合（学んだ内容と関係する仕事に就いた人 ÷ 就職者）', percentWords(e.relatedShare)],
          ['期間の定めのない雇用の割合（÷ 就職者）', percentWords(e.openEndedShare)],
        ]
      : []),
    ...(six
      ? [
          [
            `6か月後の就職率${six.preliminary ? '（速報）' : ''}。状況が確認できた割合 ${checkpoints ? percentWords(checkpoints.rateAfterSix) : '該当なし'}`,
            percentWords(six.rate),
          ],
        ]
      : []),
    ...(workplaceUses
      ? [
          ['仕事での活用を報告した人', peopleWords(workplaceUses.people)],
          ['減った仕事の時間（1か月、報告の合計）', hoursWords(workplaceUses.hoursSavedPerMonth)],
        ]
      : []),
    ...(useConfirmation
      ? [['　うち上司などが確認した時間', hoursWords(useConfirmation.confirmed.hoursSavedPerMonth)]]
      : []),
    ...(roleChange
      ? [
          ['新しい業務に就いた割合（÷ 修了）', percentWords(roleChange.rate)],
          ['学びを使う業務の割合（÷ 新しい業務に就いた人）', percentWords(roleChange.relatedShare)],
        ]
      : []),
    ...(businessShift
      ? [
          ['業態転換の段階が分かっている企業', companiesWords(businessShift.companies)],
          ['　うち取組中の企業', companiesWords(businessShift.stages['under-way'])],
          ['　うち実施済みの企業', companiesWords(businessShift.stages.done)],
        ]
      : []),
  ];
  return { title: 'そのほかの数字', columns: ['項目', '数字'], rows, note: '' };
}
