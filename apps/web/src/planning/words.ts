import { plural, t } from '@lingui/core/macro';
import type { logicParts } from './plan-input.js';

export const days = (count: number): string => plural(count, { other: '#日' });

/** The four steps of a logic model, in the words of those who plan. */
export const logicPartName = (part: (typeof logicParts)[number]): string =>
  ({
    inputs: t`インプット（使うもの）`,
    activities: t`アクティビティ（すること）`,
    outputs: t`アウトプット（直接の結果）`,
    outcomes: t`アウトカム（起こしたい変化）`,
  })[part];
