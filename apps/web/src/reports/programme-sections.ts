import { t } from '@lingui/core/macro';
import type { ShiftStage } from '#contracts/outcomes';
import type { Count, Rate } from '#contracts/reporting';
import { figure, type Figure } from '../components/figure.js';
import { companies, hours, mean, minutes, people, percent, points } from '../texts/figures.js';
import { shiftStageNames } from '../texts/names.js';
import type { ProgrammeReport } from './reports.js';
import { completionRate } from './shared-figures.js';

type Figures = ProgrammeReport['figures'];

/** The five that a report begins with; the last one is what the programme is for: work, or what is understood now. */
export const mainFigures = (f: Figures): Figure[] =>
  [
    learningSection(f)[0],
    completionRate(f),
    satisfactionSection(f)[0],
    useAtWorkSection(f)[0],
    employmentSection(f)?.[0] ?? understandingSection(f)[0],
  ].filter((one) => one !== undefined);

/** Every figure of a programme that has a name on its page. */
export const namedFigures = (f: Figures): Figure[] =>
  [
    learningSection(f),
    satisfactionSection(f),
    understandingSection(f),
    useAtWorkSection(f),
    roleChangeSection(f),
    businessShiftSection(f),
    employmentSection(f),
    sixMonthsSection(f),
  ].flatMap((section) => section ?? []);

export function learningSection(f: Figures): Figure[] {
  return [
    figure(t`登録`, people(f.enrolled), t`この事業に登録した人の数です。`, 'enrolled'),
    figure(t`開始`, people(f.started), t`登録した人のうち、期間中に学習を1回以上記録した人の数です。`, 'started'),
    figure(
      t`修了`,
      people(f.completed),
      t`すべてのコースを終えた人の数です。合格点のあるコースは、合格した人だけを数えます。`,
      'completed',
    ),
    completionRate(f),
    ...(f.completedByOffice === undefined
      ? []
      : [
          figure(
            t`うち事務局が修了を記録した人`,
            people(f.completedByOffice),
            t`紙の記録などをもとに事務局が理由を付けて記録した修了がなければ、修了にならなかった人の数です。`,
            'completedByOffice',
          ),
        ]),
    figure(
      t`就職による途中終了`,
      people(f.leftForJob),
      t`修了する前に、就職が決まって終えた人の数です。`,
      'leftForJob',
    ),
    figure(
      t`学習時間`,
      minutes(f.learningMinutes),
      t`期間中に記録された学習時間の合計です。1分に満たない分は切り捨てます。`,
      'learningMinutes',
    ),
  ];
}

export function satisfactionSection({ satisfaction: s }: Figures): Figure[] {
  const { scaleMax } = s;
  const [answered, invited, almost] = [people(s.answered), people(s.invited), scaleMax - 1];
  return [
    figure(
      t`満足度`,
      percent(s.topTwoRate),
      t`${scaleMax}点満点で${almost}点か${scaleMax}点をつけた人 ÷ 回答 ${answered}。`,
      'satisfaction.topTwoRate',
    ),
    figure(
      t`満足度の平均`,
      mean(s.mean, scaleMax),
      t`回答した人がつけた点の平均です。${scaleMax}点が最も良い点です。`,
      'satisfaction.mean',
    ),
    figure(
      t`回収率`,
      percent(s.responseRate),
      t`回答 ${answered} ÷ アンケートの対象 ${invited}。`,
      'satisfaction.responseRate',
    ),
    figure(t`アンケートの対象`, invited, t`修了した人の数です。`, 'satisfaction.invited'),
    figure(t`回答`, answered, t`修了した人のうち、修了時のアンケートに答えた人の数です。`, 'satisfaction.answered'),
  ];
}

export function understandingSection({ understanding: u }: Figures): Figure[] {
  const [matched, before, after] = [people(u.matched), percent(u.preRate), percent(u.postRate)];
  return [
    figure(
      t`理解度の変化`,
      points(u.changePoints),
      t`修了時 ${after} − 受講前 ${before}。人数から計算してから、四捨五入します。`,
      'understanding.changePoints',
    ),
    figure(
      t`受講前に理解していた人の割合`,
      before,
      t`受講前に理解度を4点以上と答えた人 ÷ 両方に答えた人 ${matched}。`,
      'understanding.preRate',
    ),
    figure(
      t`修了時に理解していた人の割合`,
      after,
      t`修了時に理解度を4点以上と答えた人 ÷ 両方に答えた人 ${matched}。`,
      'understanding.postRate',
    ),
    figure(
      t`両方に答えた人`,
      matched,
      t`受講前と修了時のアンケートの両方に答えた人の数です。`,
      'understanding.matched',
    ),
  ];
}

export function useAtWorkSection({ useAtWork: u, workplaceUses, useConfirmation }: Figures): Figure[] {
  const [used, answered] = [people(u.used), people(u.answered)];
  const reported = workplaceUses && [
    figure(
      t`活用を報告した人`,
      people(workplaceUses.people),
      t`活用の内容を報告した人の数です。何回報告しても、1人と数えます。`,
      'workplaceUses.people',
    ),
    figure(
      t`減った仕事の時間（1か月）`,
      hours(workplaceUses.hoursSavedPerMonth),
      t`報告された、1か月に減った仕事の時間の合計です。`,
      'workplaceUses.hoursSavedPerMonth',
    ),
  ];
  return [
    figure(t`実務活用率`, percent(u.rate), t`仕事で活用した人 ${used} ÷ 3か月後の回答 ${answered}。`, 'useAtWork.rate'),
    figure(t`仕事で活用した人`, used, t`3か月後のアンケートで「仕事で活用した」と答えた人の数です。`, 'useAtWork.used'),
    figure(
      t`回答（3か月後）`,
      answered,
      t`修了した人のうち、3か月後のアンケートに答えた人の数です。`,
      'useAtWork.answered',
    ),
    ...(reported ?? []),
    ...(useConfirmation ? confirmationFigures(useConfirmation) : []),
  ];
}

type Confirmation = NonNullable<Figures['useConfirmation']>;

/** The same uses by what others said of them. */
function confirmationFigures({ confirmed, selfReported, doubted }: Confirmation): Figure[] {
  const [sure, own] = [hours(confirmed.hoursSavedPerMonth), hours(selfReported.hoursSavedPerMonth)];
  const unsure = hours(doubted.hoursSavedPerMonth);
  return [
    figure(
      t`上司などが確認した人`,
      people(confirmed.people),
      t`報告を、上司などが確認した人の数です。確認した時間は、1か月に${sure}です。`,
      'useConfirmation.confirmed.people',
    ),
    figure(
      t`本人の報告だけの人`,
      people(selfReported.people),
      t`まだだれも確認していない報告がある人の数です。報告の時間は、1か月に${own}です。`,
      'useConfirmation.selfReported.people',
    ),
    figure(
      t`確かめられないとされた人`,
      people(doubted.people),
      t`確認を頼まれた人が「確かめられない」と答えた報告がある人の数です。報告の時間は、1か月に${unsure}です。`,
      'useConfirmation.doubted.people',
    ),
  ];
}

/** After six months, and of how many anything is known. Undefined for programmes that are not for job seekers. */
export function sixMonthsSection({ employmentAfterSix: six, checkpoints: known }: Figures): Figure[] | undefined {
  if (!six) return undefined;
  const [denominator, employed] = [people(six.denominator), people(six.employed)];
  const share = (name: string, rate: Rate, count: Count, judged: string, place: string) => {
    const some = people(count);
    return figure(
      name,
      percent(rate),
      t`答えのあった人 ${some} ÷ 対象 ${judged}。本人、企業、担当者のだれかが確かめた人です。`,
      place,
    );
  };
  const judged = known && people(known.judged);
  return [
    figure(
      t`6か月後の就職率`,
      percent(six.rate),
      t`就職者 ${employed} ÷ 対象者 ${denominator}。修了から6か月後に働いている人で数えます。`,
      'employmentAfterSix.rate',
    ),
    figure(
      t`6か月後の就職者数`,
      employed,
      t`修了から6か月後に働いている人と、就職のために途中で終えた人の数です。`,
      'employmentAfterSix.employed',
    ),
    ...(known && judged !== undefined
      ? [
          share(
            t`確認できた割合（3か月後）`,
            known.rateAfterThree,
            known.knownAfterThree,
            judged,
            'checkpoints.rateAfterThree',
          ),
          share(
            t`確認できた割合（6か月後）`,
            known.rateAfterSix,
            known.knownAfterSix,
            judged,
            'checkpoints.rateAfterSix',
          ),
        ]
      : []),
  ];
}

/** Undefined for programmes that are not for companies. */
export function businessShiftSection({ businessShift }: Figures): Figure[] | undefined {
  if (!businessShift) return undefined;
  const all = companies(businessShift.companies);
  const names = shiftStageNames();
  return [
    figure(t`段階が分かっている企業`, all, t`業態転換の段階が記録されている企業の数です。`, 'businessShift.companies'),
    ...(Object.keys(names) as ShiftStage[]).map((stage) =>
      figure(
        names[stage],
        companies(businessShift.stages[stage]),
        t`業態転換の段階が、いまこの段階だと分かっている企業の数です。`,
        `businessShift.stages.${stage}`,
      ),
    ),
  ];
}

/** Undefined for programmes that are not for staff. */
export function roleChangeSection({ roleChange: r, ...f }: Figures): Figure[] | undefined {
  if (!r) return undefined;
  const [changed, related, completed] = [people(r.people), people(r.related), people(f.completed)];
  return [
    figure(
      t`新しい業務に就いた割合`,
      percent(r.rate),
      t`新しい業務に就いた人 ${changed} ÷ 修了 ${completed}。`,
      'roleChange.rate',
    ),
    figure(
      t`新しい業務に就いた人`,
      changed,
      t`修了した人のうち、学び始めてから新しい業務に就いた人の数です。`,
      'roleChange.people',
    ),
    figure(
      t`学びを使う業務の割合`,
      percent(r.relatedShare),
      t`学んだことを使う業務に就いた人 ${related} ÷ 新しい業務に就いた人 ${changed}。`,
      'roleChange.relatedShare',
    ),
  ];
}

/** Undefined for programmes that are not for job seekers. */
export function employmentSection({ employment: e, ...f }: Figures): Figure[] | undefined {
  if (!e) return undefined;
  const [denominator, employed, next] = [people(e.denominator), people(e.employed), people(e.nextTraining)];
  const [completed, left] = [people(f.completed), people(f.leftForJob)];
  return [
    figure(
      t`就職率`,
      percent(e.rate),
      t`就職者 ${employed} ÷ 対象者 ${denominator}。厚生労働省の就職率と同じ数え方です。`,
      'employment.rate',
    ),
    figure(
      t`就職者数`,
      employed,
      t`修了から3か月後に働いている人と、就職のために途中で終えた人の数です。`,
      'employment.employed',
    ),
    figure(
      t`就職率の対象者`,
      denominator,
      t`修了 ${completed} ＋ 就職による途中終了 ${left} − 次の訓練 ${next}。`,
      'employment.denominator',
    ),
    figure(
      t`雇用保険適用就職率`,
      percent(e.insuredRate),
      t`雇用保険の適用を受けて働く就職者 ÷ 対象者 ${denominator}。`,
      'employment.insuredRate',
    ),
    figure(
      t`関連就職の割合`,
      percent(e.relatedShare),
      t`学んだ内容と関係する仕事に就いた人 ÷ 就職者 ${employed}。`,
      'employment.relatedShare',
    ),
    figure(
      t`期間の定めのない雇用の割合`,
      percent(e.openEndedShare),
      t`期間の定めのない雇用で働く人 ÷ 就職者 ${employed}。`,
      'employment.openEndedShare',
    ),
    figure(
      t`次の訓練`,
      next,
      t`修了して次の訓練を受けている人と、受けることが決まった人の数です。就職率の対象から除きます。`,
      'employment.nextTraining',
    ),
  ];
}
