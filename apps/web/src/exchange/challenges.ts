import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { ChallengeId } from '#contracts';
import type { Challenge, ChallengeKind, ListedChallenge, Stage, Theme, Urgency } from '#contracts/exchange';
import type { Desk } from '../session/desks.js';

/** The challenge that an address names. */
export const challengeOf = ({ challenge }: Params): ChallengeId => challenge as ChallengeId;
export const challengeAddress = (challenge: string): string => `/exchange/challenges/${challenge}`;

/** Whether somebody at this desk writes in a municipality's name. */
export const writes = (desk: Desk | null): boolean => desk?.work === 'office';
export const isOwn = ({ municipality }: Pick<ListedChallenge, 'municipality'>, desk: Desk | null): boolean =>
  desk?.municipality === municipality;

interface Named<T> {
  readonly value: T;
  readonly label: string;
}

export const themes = (): readonly Named<Theme>[] => [
  { value: 'staff', label: t`庁内DX人材育成` },
  { value: 'companies', label: t`地域企業のDX推進` },
  { value: 'citizens', label: t`市民のリスキリング` },
];
export const kinds = (): readonly Named<ChallengeKind>[] => [
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
export const urgencies = (): readonly Named<Urgency>[] => [
  { value: 'now', label: t`いますぐ` },
  { value: 'this-year', label: t`年度のうち` },
  { value: 'later', label: t`急がない` },
];

export const nameIn = <T>(named: readonly Named<T>[], value: T): string =>
  named.find((one) => one.value === value)?.label ?? '';

export const kindName = ({ kind, otherKind }: Pick<Challenge, 'kind' | 'otherKind'>): string =>
  otherKind ?? nameIn(kinds(), kind);
