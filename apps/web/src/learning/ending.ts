import { t } from '@lingui/core/macro';
import { dayLabel } from '../texts/dates.js';
import type { MyEnrolment } from './my-learning.js';

/** Why there is nothing more to learn in a programme, in a sentence. */
export function endingSentence({ on, reason }: NonNullable<MyEnrolment['ending']>): string {
  const day = dayLabel(on);
  return {
    employed: t`就職のため、${day}に受講が終わりました。`,
    personal: t`${day}に受講が終わりました。`,
    'next-training': t`次の訓練に進むため、${day}に受講が終わりました。`,
    moved: t`${day}に別の事業へ移りました。`,
  }[reason];
}
