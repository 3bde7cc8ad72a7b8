import type { OutputOf } from '#contracts';
import { formulas, type getProgrammeReport } from '#contracts/reporting';
import { audienceWords, originCells, originColumns, preliminaryWords, type Cell } from '../words.domain.js';
import { aboutReport, type ExportedTable } from './exported-table.domain.js';

type Report = OutputOf<typeof getProgrammeReport>;
/** A figure by its group and name, as people read it. */
export type Figure = readonly [group: string, name: string, value: Cell];
type Figures = Pick<Report, 'figures'> & { readonly programme: Pick<Report['programme'], 'courses'> };

/** One figure a row, exactly as in the JSON. */
export function programmeTable(report: Report, municipalityName: string): ExportedTable {
  const { programme, provenance } = report;
  const from = { ...report, ...programme, municipalityName };
  const origin = originCells(from);
  const cells = [...origin, programme.name, audienceWords[programme.audience], programme.startsOn, programme.endsOn];
  return {
    title: `成果報告　${programme.name}`,
    about: [
      ...aboutReport(`成果報告　${programme.name}`, from),
      ['事業の期間', `${programme.startsOn} から ${programme.endsOn}`],
      ['集計した登録', String(provenance.facts)],
    ],
    figures: shownFigures(report.figures),
    columns: [...originColumns, '事業名', '対象', '開始日', '終了日', '区分', '項目', '値'],
    rows: figuresInWords(report).map((figure) => [...cells, ...figure]),
  };
}

/** Which figures a report has, by their place in it. */
const shownFigures = (figures: Report['figures']): string[] =>
  [...formulas.keys()].filter((figure) => {
    const [first = '', second] = figure.split('.');
    const group = (figures as Readonly<Record<string, unknown>>)[first];
    // Of courses, the formula is that of each course.
    if (first === 'courses' || second === undefined) return group !== undefined;
    return typeof group === 'object' && group !== null && second in group;
  });

/** All figures of a programme in the order of the report. */
export function figuresInWords({ programme, figures }: Figures): Figure[] {
  const { satisfaction, understanding, useAtWork } = figures;
  return [
    ['受講と修了', '登録', figures.enrolled],
    ['受講と修了', '開始', figures.started],
    ['受講と修了', '修了', figures.completed],
    ...(figures.completedByOffice === undefined
      ? []
      : [['受講と修了', 'うち事務局が修了を記録した人', figures.completedByOffice] satisfies Figure]),
    ['受講と修了', '修了率（％）', figures.completionRate],
    ['受講と修了', '就職による途中終了', figures.leftForJob],
    ['受講と修了', '学習時間（分）', figures.learningMinutes],
    ...programme.courses.flatMap(({ key, title }): Figure[] => [
      [`コース：${title}`, '開始', figures.courses[key]?.started ?? null],
      [`コース：${title}`, '修了', figures.courses[key]?.completed ?? null],
    ]),
    ['満足度', 'アンケートの対象', satisfaction.invited],
    ['満足度', '回答', satisfaction.answered],
    ['満足度', '回収率（％）', satisfaction.responseRate],
    ['満足度', '満足度（％）', satisfaction.topTwoRate],
    ['満足度', `満足度の平均（${satisfaction.scaleMax}点満点）`, satisfaction.mean],
    ['理解度の変化', '両方に答えた人', understanding.matched],
    ['理解度の変化', '受講前に理解していた人の割合（％）', understanding.preRate],
    ['理解度の変化', '修了時に理解していた人の割合（％）', understanding.postRate],
    ['理解度の変化', '理解度の変化（ポイント）', understanding.changePoints],
    ['仕事での活用', '回答（3か月後）', useAtWork.answered],
    ['仕事での活用', '仕事で活用した人', useAtWork.used],
    ['仕事での活用', '実務活用率（％）', useAtWork.rate],
    ...workplaceUses(figures),
    ...roleChange(figures),
    ...businessShift(figures),
    ...employment('就職', figures.employment),
    ...employment('就職（6か月後）', figures.employmentAfterSix),
    ...checkpoints(figures),
  ];
}

const workplaceUses = ({ workplaceUses: uses, useConfirmation: said }: Report['figures']): Figure[] =>
  uses
    ? [
        ['仕事での活用', '活用を報告した人', uses.people],
        ['仕事での活用', '減った仕事の時間（1か月、時間）', uses.hoursSavedPerMonth],
        ...(said
          ? ([
              ['仕事での活用', 'うち本人の報告だけの人', said.selfReported.people],
              ['仕事での活用', 'うち本人の報告だけの時間（1か月、時間）', said.selfReported.hoursSavedPerMonth],
              ['仕事での活用', 'うち上司が確認した人', said.confirmed.people],
              ['仕事での活用', 'うち上司が確認した時間（1か月、時間）', said.confirmed.hoursSavedPerMonth],
              ['仕事での活用', 'うち疑問が出た人', said.doubted.people],
              ['仕事での活用', 'うち疑問が出た時間（1か月、時間）', said.doubted.hoursSavedPerMonth],
            ] satisfies Figure[])
          : []),
      ]
    : [];

const roleChange = ({ roleChange: changed }: Report['figures']): Figure[] =>
  changed
    ? [
        ['新しい業務', '修了者のうち新しい業務についた人', changed.people],
        ['新しい業務', '修了者に占める割合（％）', changed.rate],
        ['新しい業務', 'うち学んだことを使う業務についた人', changed.related],
        ['新しい業務', '新しい業務についた人に占める割合（％）', changed.relatedShare],
      ]
    : [];

const businessShift = ({ businessShift: shift }: Report['figures']): Figure[] =>
  shift
    ? [
        ['業態転換', '段階が分かっている企業', shift.companies],
        ['業態転換', '検討していない企業', shift.stages['not-considered']],
        ['業態転換', '検討中の企業', shift.stages.considering],
        ['業態転換', '計画がある企業', shift.stages.planned],
        ['業態転換', '取組中の企業', shift.stages['under-way']],
        ['業態転換', '実施済みの企業', shift.stages.done],
      ]
    : [];

const employment = (group: string, jobs: Report['figures']['employment']): Figure[] =>
  jobs
    ? [
        [group, '就職率の対象者', jobs.denominator],
        [group, '就職者数', jobs.employed],
        [group, '就職率（％）', jobs.rate],
        [group, '雇用保険適用就職率（％）', jobs.insuredRate],
        [group, '関連就職の割合（％）', jobs.relatedShare],
        [group, '期間の定めのない雇用の割合（％）', jobs.openEndedShare],
        [group, '次の訓練', jobs.nextTraining],
        [group, '速報・確定', preliminaryWords(jobs.preliminary)],
      ]
    : [];

const checkpoints = ({ checkpoints: known }: Report['figures']): Figure[] =>
  known
    ? [
        ['就職の確認', '判定日のある人', known.judged],
        ['就職の確認', '3か月後の状況が分かった人', known.knownAfterThree],
        ['就職の確認', '3か月後の回収率（％）', known.rateAfterThree],
        ['就職の確認', '6か月後の状況が分かった人', known.knownAfterSix],
        ['就職の確認', '6か月後の回収率（％）', known.rateAfterSix],
      ]
    : [];
