import { t } from '@lingui/core/macro';
import { figure, type Figure } from '../components/figure.js';
import { hours, mean, minutes, people, percent, points } from '../texts/figures.js';
import type { ProgrammeReport } from './reports.js';
import { completionRate } from './shared-figures.js';

type Figures = ProgrammeReport['figures'];

export function learningSection(f: Figures): Figure[] {
  return [
    figure(t`登録`, people(f.enrolled), t`この事業に登録した人の数です。`),
    figure(t`開始`, people(f.started), t`登録した人のうち、期間中に学習を1回以上記録した人の数です。`),
    figure(
      t`修了`,
      people(f.completed),
      t`すべてのコースを終えた人の数です。合格点のあるコースは、合格した人だけを数えます。`,
    ),
    completionRate(f),
    figure(t`就職による途中終了`, people(f.leftForJob), t`修了する前に、就職が決まって終えた人の数です。`),
    figure(
      t`学習時間`,
      minutes(f.learningMinutes),
      t`期間中に記録された学習時間の合計です。1分に満たない分は切り捨てます。`,
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
    ),
    figure(t`満足度の平均`, mean(s.mean, scaleMax), t`回答した人がつけた点の平均です。${scaleMax}点が最も良い点です。`),
    figure(t`回収率`, percent(s.responseRate), t`回答 ${answered} ÷ アンケートの対象 ${invited}。`),
    figure(t`アンケートの対象`, invited, t`修了した人の数です。`),
    figure(t`回答`, answered, t`修了した人のうち、修了時のアンケートに答えた人の数です。`),
  ];
}

export function understandingSection({ understanding: u }: Figures): Figure[] {
  const [matched, before, after] = [people(u.matched), percent(u.preRate), percent(u.postRate)];
  return [
    figure(
      t`理解度の変化`,
      points(u.changePoints),
      t`修了時 ${after} − 受講前 ${before}。人数から計算してから、四捨五入します。`,
    ),
    figure(t`受講前に理解していた人の割合`, before, t`受講前に理解度を4点以上と答えた人 ÷ 両方に答えた人 ${matched}。`),
    figure(t`修了時に理解していた人の割合`, after, t`修了時に理解度を4点以上と答えた人 ÷ 両方に答えた人 ${matched}。`),
    figure(t`両方に答えた人`, matched, t`受講前と修了時のアンケートの両方に答えた人の数です。`),
  ];
}

export function useAtWorkSection({ useAtWork: u, workplaceUses }: Figures): Figure[] {
  const [used, answered] = [people(u.used), people(u.answered)];
  const reported = workplaceUses && [
    figure(
      t`活用を報告した人`,
      people(workplaceUses.people),
      t`活用の内容を報告した人の数です。何回報告しても、1人と数えます。`,
    ),
    figure(
      t`減った仕事の時間（1か月）`,
      hours(workplaceUses.hoursSavedPerMonth),
      t`報告された、1か月に減った仕事の時間の合計です。`,
    ),
  ];
  return [
    figure(t`実務活用率`, percent(u.rate), t`仕事で活用した人 ${used} ÷ 3か月後の回答 ${answered}。`),
    figure(t`仕事で活用した人`, used, t`3か月後のアンケートで「仕事で活用した」と答えた人の数です。`),
    figure(t`回答（3か月後）`, answered, t`修了した人のうち、3か月後のアンケートに答えた人の数です。`),
    ...(reported ?? []),
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
    ),
    figure(t`就職者数`, employed, t`修了から3か月後に働いている人と、就職のために途中で終えた人の数です。`),
    figure(t`就職率の対象者`, denominator, t`修了 ${completed} ＋ 就職による途中終了 ${left} − 次の訓練 ${next}。`),
    figure(
      t`雇用保険適用就職率`,
      percent(e.insuredRate),
      t`雇用保険の適用を受けて働く就職者 ÷ 対象者 ${denominator}。`,
    ),
    figure(t`関連就職の割合`, percent(e.relatedShare), t`学んだ内容と関係する仕事に就いた人 ÷ 就職者 ${employed}。`),
    figure(
      t`期間の定めのない雇用の割合`,
      percent(e.openEndedShare),
      t`期間の定めのない雇用で働く人 ÷ 就職者 ${employed}。`,
    ),
    figure(
      t`次の訓練`,
      next,
      t`修了して次の訓練を受けている人と、受けることが決まった人の数です。就職率の対象から除きます。`,
    ),
  ];
}
