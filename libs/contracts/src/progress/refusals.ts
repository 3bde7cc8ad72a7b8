import type { RefusalText } from '../refusal-text.js';

/** Refusals of progress tracking: programmes, enrolments and learning events. */
export const progressRefusals = {
  'unknown-programme': {
    kind: 'not-found',
    ja: 'この事業は見つかりませんでした。',
    en: 'This programme was not found.',
  },
  'period-reversed': {
    kind: 'invalid',
    ja: '終わりの日が、始まりの日より前です。',
    en: 'The last day is before the first day.',
  },
  'audience-fixed': {
    kind: 'conflict',
    ja: '受講登録がある事業の対象は変えられません。',
    en: 'The audience of a programme with enrolments cannot be changed.',
  },
  'programme-closed': {
    kind: 'conflict',
    ja: 'この事業は締め切られています。',
    en: 'This programme has been closed.',
  },
  'unknown-enrolment': {
    kind: 'not-found',
    ja: 'この受講登録は見つかりませんでした。',
    en: 'This enrolment was not found.',
  },
  'already-ended': {
    kind: 'conflict',
    ja: 'この受講登録は、別の理由か別の日で終了しています。',
    en: 'This enrolment has ended already, for another reason or on another day.',
  },
  'event-id-reused': {
    kind: 'conflict',
    ja: 'この記録の番号は、別の内容で使われています。',
    en: 'This event id was used before with another body.',
  },
  'course-not-in-programme': {
    kind: 'invalid',
    ja: 'この講座は、この事業に含まれていません。',
    en: 'This course does not belong to the programme.',
  },
  'lesson-missing': {
    kind: 'invalid',
    ja: 'どのレッスンの記録かが示されていません。',
    en: 'The event does not name its lesson.',
  },
  'unknown-lesson': {
    kind: 'invalid',
    ja: 'このレッスンは、この講座にありません。',
    en: 'This lesson does not belong to the course.',
  },
  'score-missing': {
    kind: 'invalid',
    ja: '点数が示されていません。',
    en: 'The event does not carry its score.',
  },
  'score-not-trusted': {
    kind: 'forbidden',
    ja: '点数は、問題の採点からだけ記録できます。',
    en: 'Scores are recorded only by grading.',
  },
  'future-time': {
    kind: 'invalid',
    ja: '先の日時の記録は受け付けられません。',
    en: 'An event in the future is not accepted.',
  },
  'too-many-events': {
    kind: 'conflict',
    ja: 'この受講登録の記録が上限の 20,000 件に達しました。',
    en: 'This enrolment has reached its limit of 20,000 events.',
  },
} as const satisfies Record<string, RefusalText>;
