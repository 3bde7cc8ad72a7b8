import type { RefusalText } from '../refusal-text.js';

/** Refusals of the course catalog. */
export const catalogRefusals = {
  'unknown-course': {
    kind: 'not-found',
    ja: 'この講座は見つかりませんでした。',
    en: 'This course was not found.',
  },
  'doubled-lesson': {
    kind: 'invalid',
    ja: '同じ記号のレッスンが2つあります。',
    en: 'Two lessons have the same key.',
  },
} as const satisfies Record<string, RefusalText>;
