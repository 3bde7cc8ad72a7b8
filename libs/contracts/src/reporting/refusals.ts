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
  'not-closed': {
    kind: 'not-found',
    ja: 'この事業は締められていないため、締めたときの報告はありません。',
    en: 'The programme was not closed, so there is no report of its closing.',
  },
  'closing-report-due': {
    kind: 'conflict',
    ja: '締めたときの報告をまとめています。しばらくして、もう一度開いてください。',
    en: 'The report of the closing is being put together. Look again in a little while.',
  },
} as const satisfies Record<string, RefusalText>;
