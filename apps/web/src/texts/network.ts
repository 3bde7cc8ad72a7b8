import { t } from '@lingui/core/macro';
import type { ChallengeKind, Stage, Theme } from '#contracts/exchange';

export interface Named<T> {
  readonly value: T;
  readonly label: string;
}

export const nameIn = <T>(named: readonly Named<T>[], value: T): string =>
  named.find((one) => one.value === value)?.label ?? '';

/** The one of these that an address or a link names. */
export const chosenIn = <T extends string>(named: readonly Named<T>[], said: string | null): Named<T> | undefined =>
  named.find(({ value }) => value === said);

/** The network's theme groups. */
export const themes = (): readonly Named<Theme>[] => [
  { value: 'staff', label: t`庁内DX人材育成` },
  { value: 'companies', label: t`地域企業のDX推進` },
  { value: 'citizens', label: t`市民のリスキリング` },
];
export const challengeKinds = (): readonly Named<ChallengeKind>[] => [
  { value: 'talent-requirements', label: t`人材要件定義` },
  { value: 'into-practice', label: t`学んだ結果をどう実務や組織に落とし込むか` },
  { value: 'what-to-learn', label: t`何から学ぶか` },
  { value: 'managers', label: t`管理職の理解` },
  { value: 'budget', label: t`予算` },
  { value: 'other', label: t`その他` },
];
export const stages = (): readonly Named<Stage>[] => [
  { value: 'starting', label: t`これから始める` },
  { value: 'underway', label: t`取り組んでいる` },
  { value: 'advanced', label: t`進んでいる` },
];
