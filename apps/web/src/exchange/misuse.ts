import { t } from '@lingui/core/macro';
import type { MisuseKind, ReportState, SharedKind } from '#contracts/exchange';
import type { Named } from '../texts/network.js';

/** What can be wrong with what is shared. */
export const misuseKinds = (): readonly Named<MisuseKind>[] => [
  { value: 'personal-data', label: t`個人のことが書かれている` },
  { value: 'misleading', label: t`まちがい、または誤解をまねく` },
  { value: 'advertising', label: t`宣伝` },
  { value: 'offensive', label: t`人をきずつける` },
  { value: 'other', label: t`ほかの理由` },
];

export const sharedKinds = (): readonly Named<SharedKind>[] => [
  { value: 'practice', label: t`事例` },
  { value: 'practice-note', label: t`事例への書き込み` },
  { value: 'challenge', label: t`課題` },
  { value: 'challenge-answer', label: t`課題への答え` },
];

export const reportStates = (): readonly Named<ReportState>[] => [
  { value: 'open', label: t`まだ決めていないもの` },
  { value: 'hidden', label: t`隠しているもの` },
  { value: 'dismissed', label: t`通報を退けたもの` },
];
