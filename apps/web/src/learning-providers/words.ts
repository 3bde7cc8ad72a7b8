import { t } from '@lingui/core/macro';
import { plural } from '@lingui/core/macro';
import type { Confidence } from '#contracts/progress';
import type { DayOrder } from '#contracts/registry';

/** How sure a provider's word is, the surest first. */
export const confidences = ['provider-record', 'office-list', 'self-report'] as const satisfies readonly Confidence[];

export const confidenceName = (confidence: Confidence): string =>
  ({
    'provider-record': t`学習サービスの記録`,
    'office-list': t`事務局がまとめた一覧`,
    'self-report': t`本人の申告`,
  })[confidence];

export const dayOrders = ['ymd', 'mdy', 'dmy'] as const satisfies readonly DayOrder[];

export const dayOrderName = (order: DayOrder): string =>
  ({
    ymd: t`年・月・日（2026/4/1、令和8年4月1日）`,
    mdy: t`月・日・年（4/1/2026）`,
    dmy: t`日・月・年（1/4/2026）`,
  })[order];

export const courseCount = (count: number): string => plural(count, { other: '#講座' });
