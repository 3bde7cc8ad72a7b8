import { t } from '@lingui/core/macro';
import type { MeetingHelp, TimeFelt } from '#contracts/exchange';

export const meetingHelps = (): readonly { readonly value: MeetingHelp; readonly label: string }[] => [
  { value: 'tables', label: t`テーブルでの話し合い` },
  { value: 'cases', label: t`ほかの自治体の事例` },
  { value: 'acquaintance', label: t`知り合いができたこと` },
  { value: 'materials', label: t`配られた資料` },
  { value: 'nothing', label: t`特にない` },
];

export const timesFelt = (): readonly { readonly value: TimeFelt; readonly label: string }[] => [
  { value: 'too-short', label: t`足りなかった` },
  { value: 'enough', label: t`ちょうどよかった` },
  { value: 'too-long', label: t`長かった` },
];
