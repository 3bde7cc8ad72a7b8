/** How a figure is counted. A changed formula gets the next version, so that old reports say by which they were made. */
export interface Formula {
  readonly version: number;
  readonly ja: string;
  readonly en: string;
}

const formula = (ja: string, en: string, version = 1): Formula => ({ version, ja, en });

const uses = (ja: string, en: string) => ({
  people: formula(`${ja}実務活用がある人（何回報告しても1人）`, `People with a use at work ${en}, each once`),
  hoursSavedPerMonth: formula(
    `${ja}実務活用の、1か月に減った時間の合計`,
    `Hours saved each month by uses at work ${en}`,
  ),
});

const employment = (months: string, later: string) => ({
  denominator: formula(
    '修了者 ＋ 就職による中退者 − 次の訓練を受講中・受講決定の修了者',
    'Completed + left for a job − completed and in, or accepted for, the next training',
  ),
  employed: formula(
    `対象者のうち、就職のため中退した人と、修了日の${months}に就業している人`,
    `Of them, who left for a job or works ${later} after completion`,
  ),
  rate: formula('就職者 ÷ 対象者（厚生労働省の就職率）', 'Employed ÷ denominator (就職率)'),
  insuredRate: formula('雇用保険適用の就職者 ÷ 対象者', 'Employed with employment insurance ÷ denominator'),
  relatedShare: formula('関連就職の就職者 ÷ 就職者', 'Employed in related work ÷ employed'),
  openEndedShare: formula('期間の定めのない雇用の就職者 ÷ 就職者', 'Employed without a fixed term ÷ employed'),
  nextTraining: formula(
    '修了し、次の訓練を受講中・受講決定の人',
    'Completed and in, or accepted for, the next training',
  ),
});

const nested = {
  enrolled: formula('受講登録の数', 'Enrolments'),
  started: formula('期間内に数えられる学習の記録が1つ以上ある人', 'With at least one counted learning event'),
  completed: formula('すべてのコースを修了した人', 'All courses done'),
  completedByEarlierTerms: formula(
    '修了のうち、いまはない条件によるもの',
    'Of them, by terms that the programme has no more',
  ),
  completedByOffice: formula(
    '修了のうち、事務局の記録がなければ修了でない人',
    'Of them, only by what the office entered',
  ),
  leftForJob: formula('修了せずに、就職のため終えた人', 'Ended for a job without having completed'),
  completionRate: formula('修了 ÷ 開始', 'Completed ÷ started'),
  learningMinutes: formula('数えられる学習の秒数の合計 ÷ 60、切捨て', 'Seconds of counted events ÷ 60, rounded down'),
  courses: {
    started: formula('そのコースで数えられる学習の記録がある人', 'With a counted event of the course'),
    completed: formula(
      'そのコースの全レッスンを終え、合格点があれば合格した人',
      'All its lessons done and passed where there is a pass score',
    ),
  },
  satisfaction: {
    invited: formula('修了', 'Completed'),
    answered: formula('修了者のうち、T1の満足度の有効回答', 'Of them, valid answers about satisfaction at T1'),
    responseRate: formula('回答 ÷ 修了', 'Answered ÷ completed'),
    topTwoRate: formula('上位2点（5点満点の4点か5点）の回答 ÷ 回答', 'Answers of 4 or 5 of 5 ÷ answered'),
    mean: formula('点の平均、小数第2位まで四捨五入', 'Mean of the points, two decimals'),
  },
  understanding: {
    matched: formula('修了者のうち、T0とT1の理解度の両方に答えた人', 'Of those who completed, who answered T0 and T1'),
    preRate: formula('両方に答えた人のうち、T0が4点以上 ÷ 両方に答えた人', '4 or more at T0 ÷ matched'),
    postRate: formula('両方に答えた人のうち、T1が4点以上 ÷ 両方に答えた人', '4 or more at T1 ÷ matched'),
    changePoints: formula(
      '（T1が4点以上 − T0が4点以上）÷ 両方に答えた人、人数から計算',
      'Difference of both counts ÷ matched, in points',
    ),
  },
  useAtWork: {
    answered: formula('修了者のうち、T2の有効回答', 'Of those who completed, valid answers at T2'),
    used: formula('T2で「実務で活用した」と答えた人', 'Who answered that they use it'),
    rate: formula('実務で活用した人 ÷ T2の有効回答', 'Used ÷ answered'),
  },
  workplaceUses: uses('報告された', 'that was reported'),
  useConfirmation: {
    selfReported: uses('本人の報告だけの', 'that nobody else spoke of'),
    confirmed: uses('確認か訂正のある', 'that was confirmed or corrected'),
    doubted: uses('疑問が出た', 'that was doubted'),
  },
  roleChange: {
    people: formula(
      '修了者のうち、開始後に新しい業務に就いた人',
      'Of those who completed, with new duties since they started',
    ),
    related: formula('そのうち、学んだことを使う業務に就いた人', 'Of them, in whose new duties it is used'),
    rate: formula('新しい業務に就いた人 ÷ 修了', 'With new duties ÷ completed'),
    relatedShare: formula('学んだことを使う業務に就いた人 ÷ 新しい業務に就いた人', 'Related ÷ with new duties'),
  },
  businessShift: {
    companies: formula('業態転換の段階が分かっている企業', 'Companies whose stage is known'),
    stages: formula('最後に記録された段階ごとの企業', 'Companies by the stage recorded last'),
  },
  employment: employment('3か月後', 'three months'),
  employmentAfterSix: employment('6か月後', 'six months'),
  checkpoints: {
    judged: formula('判定日のある修了者', 'Who completed and is judged by a day'),
    knownAfterThree: formula(
      'そのうち、3か月後の状況をだれかが答えた人',
      'Of whom somebody said something after three months',
    ),
    rateAfterThree: formula('3か月後の状況が分かった人 ÷ 判定日のある修了者', 'Known after three months ÷ judged'),
    knownAfterSix: formula(
      'そのうち、6か月後の状況をだれかが答えた人',
      'Of whom somebody said something after six months',
    ),
    rateAfterSix: formula('6か月後の状況が分かった人 ÷ 判定日のある修了者', 'Known after six months ÷ judged'),
  },
};

type Nested = { readonly [name: string]: Formula | Nested };
const isFormula = (one: Formula | Nested): one is Formula => typeof one['version'] === 'number';
const flat = (some: Nested, before = ''): [string, Formula][] =>
  Object.entries(some).flatMap(([name, one]): [string, Formula][] =>
    isFormula(one) ? [[`${before}${name}`, one]] : flat(one, `${before}${name}.`),
  );

/** The formula of every figure of a programme, by its place in the answer (`employment.rate`); domain.md §4. */
export const formulas: ReadonlyMap<string, Formula> = new Map(flat(nested));

/** Which version of its formula each figure is counted by. */
export const formulaVersions: Readonly<Record<string, number>> = Object.fromEntries(
  [...formulas].map(([figure, { version }]) => [figure, version]),
);
