import { plural, t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { getSurveyResults, Wave } from '#contracts/outcomes';

export type SurveyResults = OutputOf<typeof getSurveyResults>;
export type WaveResult = SurveyResults['waves'][number];
export type ItemResult = WaveResult['items'][number];

/** When a survey is asked, counted from the enrolment (T0) or the completion. */
export const waveName = (wave: Wave): string =>
  ({ T0: t`受講前`, T1: t`修了時`, T2: t`3か月後`, T3: t`6か月後` })[wave];

/** When somebody is invited, and how long it is open. */
export function windowOf({ wave, afterDays, openDays }: Pick<WaveResult, 'wave' | 'afterDays' | 'openDays'>): string {
  const start = { T0: t`登録`, T1: t`修了`, T2: t`修了から3か月`, T3: t`修了から6か月` }[wave];
  const days = plural(openDays, { other: '#日間' });
  const later = plural(afterDays, { other: '#日後' });
  return afterDays === 0 ? t`${start}した日から${days}` : t`${start}の${later}から${days}`;
}
