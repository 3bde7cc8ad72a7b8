import { t } from '@lingui/core/macro';
import type { Audience } from '#contracts';
import type { KpiFigure } from '#contracts/progress';

/** Figures of the report that a KPI may be measured by, as they are called there. */
const kpiFigureName = (figure: KpiFigure): string =>
  ({
    enrolled: t`登録（人）`,
    completed: t`修了（人）`,
    completionRate: t`修了率（%）`,
    'satisfaction.topTwoRate': t`満足度（%）`,
    'understanding.changePoints': t`理解度の変化（ポイント）`,
    'useAtWork.rate': t`実務活用率（%）`,
    'workplaceUses.hoursSavedPerMonth': t`減った仕事の時間（1か月、時間）`,
    'roleChange.rate': t`新しい業務に就いた割合（%）`,
    'employment.rate': t`就職率（%）`,
    'employmentAfterSix.rate': t`6か月後の就職率（%）`,
  })[figure];

const everybody: readonly KpiFigure[] = [
  'enrolled',
  'completed',
  'completionRate',
  'satisfaction.topTwoRate',
  'understanding.changePoints',
  'useAtWork.rate',
];
const more: Readonly<Record<Audience, readonly KpiFigure[]>> = {
  staff: ['workplaceUses.hoursSavedPerMonth', 'roleChange.rate'],
  company: ['workplaceUses.hoursSavedPerMonth'],
  citizen: ['employment.rate', 'employmentAfterSix.rate'],
};

/** Those that a programme for these people counts. */
export const kpiFigureOptions = (audience: Audience): { value: KpiFigure; label: string }[] =>
  [...everybody, ...more[audience]].map((value) => ({ value, label: kpiFigureName(value) }));
