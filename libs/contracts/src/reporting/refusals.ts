import type { RefusalText } from '../refusal-text.js';

/** Refusals of reporting. */
export const reportingRefusals = {
  'no-report-yet': {
    kind: 'not-found',
    ja: 'まだ報告できる記録がありません。',
    en: 'There is nothing to report yet.',
  },
  'no-version-that-day': {
    kind: 'not-found',
    ja: 'この日の時点の報告はありません。',
    en: 'There is no report as it stood on that day.',
  },
} as const satisfies Record<string, RefusalText>;
