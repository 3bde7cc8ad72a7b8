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
  'unknown-use': {
    kind: 'not-found',
    ja: 'この活用の報告は見つかりませんでした。先に報告を記録してください。',
    en: 'This use at work was not found. Record it first.',
  },
  'not-their-manager': {
    kind: 'invalid',
    ja: 'この人は、いま受講者の上司（部署長・企業担当者）ではありません。別の人を選んでください。',
    en: 'This is no manager of the learner today. Choose somebody else.',
  },
  'address-elsewhere': {
    kind: 'invalid',
    ja: '同じ自治体・同じ企業のメールアドレスを入力してください。ほかのアドレスに頼むときは、担当者に相談してください。',
    en: 'Enter an address of the same municipality or company. Ask your office to write to another one.',
  },
  'own-address': {
    kind: 'invalid',
    ja: '受講者本人のアドレスには、確認を頼めません。',
    en: 'The learner’s own address cannot be asked to confirm.',
  },
  'wrong-link': {
    kind: 'not-found',
    ja: 'このリンクは使えません。期限が過ぎたか、新しいリンクが送られています。届いた新しいメールを開くか、担当者に問い合わせてください。',
    en: 'This link does not work: it has ended, or a newer one was sent. Open the newer mail or ask the office.',
  },
  'confirmer-left': {
    kind: 'conflict',
    ja: 'このリンクを受け取った人は、いまは受講者の上司ではありません。担当者が、別の人に確認を頼み直します。',
    en: 'Whom this link was sent to does not lead the learner any more. The office will ask somebody else.',
  },
  'use-changed': {
    kind: 'conflict',
    ja: '表示したあとに、報告の時間が変わりました。読み直してから、もう一度答えてください。',
    en: 'The hours were changed after you saw them. Look again, then answer.',
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
