import type { RefusalText } from '../refusal-text.js';

/** Refusals of outcome tracking: surveys, placements and use at work. */
export const outcomesRefusals = {
  'survey-answered': {
    kind: 'conflict',
    ja: 'このアンケートには、すでに別の答えが届いています。',
    en: 'This survey was answered before, with other answers.',
  },
  'no-answer': {
    kind: 'invalid',
    ja: '答えが1つもありません。',
    en: 'There is no answer in it.',
  },
  'left-before-start': {
    kind: 'invalid',
    ja: '離職日が就職日より前です。',
    en: 'The day of leaving is before the day of starting work.',
  },
  'too-many-outcomes': {
    kind: 'conflict',
    ja: '1人につき記録できる数を超えました。',
    en: 'Too many records for one enrolment.',
  },
} as const satisfies Record<string, RefusalText>;
