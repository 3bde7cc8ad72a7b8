import type { RefusalText } from '../refusal-text.js';

/** Refusals of the privacy desk. */
export const privacyRefusals = {
  'unknown-disclosure': {
    kind: 'not-found',
    ja: 'この開示は見つかりませんでした。',
    en: 'This disclosure was not found.',
  },
  'no-file-yet': {
    kind: 'conflict',
    ja: 'ファイルを作成しています。少し待ってから、もう一度行ってください。',
    en: 'The file is still being made. Wait a moment and try again.',
  },
  'file-expired': {
    kind: 'not-found',
    ja: 'ダウンロードできる期間が過ぎました。もう一度、作成を依頼してください。',
    en: 'The file can be downloaded no more. Ask for it again.',
  },
  'use-not-stopped': {
    kind: 'conflict',
    ja: 'この方の個人情報は、利用停止になっていません。',
    en: 'The use of this person’s data is not stopped.',
  },
  'unknown-erasure': {
    kind: 'not-found',
    ja: 'この消去は見つかりませんでした。',
    en: 'This erasure was not found.',
  },
  'name-differs': {
    kind: 'invalid',
    ja: '入力された氏名が、登録されている氏名と違います。対象の方を確かめてください。',
    en: 'The name typed is not the person’s. Check who is meant.',
  },
  'legal-hold': {
    kind: 'conflict',
    ja: 'この方の記録は、法的な理由で保全されています。保全を解除してから行ってください。',
    en: 'This person’s records are under a legal hold. Let go of them first.',
  },
  'holds-role': {
    kind: 'conflict',
    ja: 'この方は、自治体の役割を持っています。役割を外してから行ってください。',
    en: 'This person has a role in the office. Take it away first.',
  },
  'not-due-yet': {
    kind: 'conflict',
    ja: 'この事業の文書保存年限は、まだ満了していません。',
    en: 'The retention of this programme is not over yet.',
  },
  'preview-outdated': {
    kind: 'conflict',
    ja: '確認した後に内容が変わりました。もう一度、内容を確かめてください。',
    en: 'What would go has changed since the preview. Look at it again.',
  },
} as const satisfies Record<string, RefusalText>;
