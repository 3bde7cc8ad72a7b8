import { plural, t } from '@lingui/core/macro';
import type { FundingSource } from '#contracts/progress';
import type { logicParts } from './plan-input.js';

export const fundingSources = [
  'municipality-full',
  'municipality-part',
  'company',
  'self',
] as const satisfies readonly FundingSource[];

/** 財源: who pays for a seat. */
export const fundingSourceName = (source: FundingSource): string =>
  ({
    'municipality-full': t`自治体が全額を払う`,
    'municipality-part': t`自治体が一部を払う`,
    company: t`企業が払う`,
    self: t`本人が払う`,
  })[source];

export const days = (count: number): string => plural(count, { other: '#日' });

/** The four steps of a logic model, in the words of those who plan. */
export const logicPartName = (part: (typeof logicParts)[number]): string =>
  ({
    inputs: t`インプット（使うもの）`,
    activities: t`アクティビティ（すること）`,
    outputs: t`アウトプット（直接の結果）`,
    outcomes: t`アウトカム（起こしたい変化）`,
  })[part];
