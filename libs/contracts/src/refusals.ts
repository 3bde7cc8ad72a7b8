import { catalogRefusals } from './catalog/refusals.js';
import { meetingRefusals } from './exchange/meeting-refusals.js';
import { exchangeRefusals } from './exchange/refusals.js';
import { outcomesRefusals } from './outcomes/refusals.js';
import { privacyRefusals } from './privacy/refusals.js';
import { procurementRefusals } from './procurement/refusals.js';
import { progressRefusals } from './progress/refusals.js';
import type { RefusalText } from './refusal-text.js';
import { registryRefusals } from './registry/refusals.js';
import { reportingRefusals } from './reporting/refusals.js';

/** Refusals that any operation can give. */
const generalRefusals = {
  'invalid-input': {
    kind: 'malformed',
    ja: '送られた内容に誤りがあります。示された項目を直して、もう一度送ってください。',
    en: 'The request has errors. Correct the fields named and send it again.',
  },
  'malformed-json': {
    kind: 'malformed',
    ja: '送られた内容を JSON として読めませんでした。形式を確かめてください。',
    en: 'The body could not be read as JSON. Check its form.',
  },
  'malformed-form': {
    kind: 'malformed',
    ja: '送られたフォームを読めませんでした。途中で切れていないか確かめて、もう一度送ってください。',
    en: 'The form could not be read. Check that it is whole and send it again.',
  },
  'body-too-large': {
    kind: 'too-large',
    ja: '送られた内容が大きすぎます。128 KB までに分けて送ってください。',
    en: 'The body is too large. Send it in parts of at most 128 KB.',
  },
  'unsupported-media-type': {
    kind: 'unsupported',
    ja: 'この形式では受け付けていません。application/json で送ってください。',
    en: 'This media type is not accepted here. Send application/json.',
  },
  'not-signed-in': {
    kind: 'unauthenticated',
    ja: 'サインインしていないか、時間が過ぎました。もう一度サインインしてください。',
    en: 'You are not signed in, or your session has ended. Sign in again.',
  },
  forbidden: {
    kind: 'forbidden',
    ja: 'この操作をする権限がありません。必要なときは自治体の管理者に相談してください。',
    en: 'You may not do this. Ask your municipality’s administrator if you need to.',
  },
  'foreign-origin': {
    kind: 'forbidden',
    ja: '別のサイトからの操作のため、受け付けませんでした。',
    en: 'The request came from another site and was not accepted.',
  },
  'not-found': {
    kind: 'not-found',
    ja: '見つかりませんでした。番号やアドレスを確かめてください。',
    en: 'Not found. Check the id or the address.',
  },
  'changed-meanwhile': {
    kind: 'conflict',
    ja: 'ほかの人が先に変更しました。最新の内容を読み直してから、もう一度行ってください。',
    en: 'Somebody else changed this first. Read it again, then repeat your change.',
  },
  'version-unread': {
    kind: 'unread',
    ja: 'どの版への変更かが示されていません。読み込んだときの ETag を If-Match で送ってください。',
    en: 'The request does not say which version it changes. Send the ETag that you read as If-Match.',
  },
  'version-outdated': {
    kind: 'outdated',
    ja: '読み込んだあとに、ほかの人が変更しました。最新の内容を読み直してから、もう一度行ってください。',
    en: 'Somebody changed this after you read it. Read it again, then repeat your change.',
  },
  busy: {
    kind: 'busy',
    ja: '混み合っています。少し待ってから、もう一度送ってください。',
    en: 'The platform is busy. Wait a moment and send it again.',
  },
  'too-many-watched': {
    kind: 'busy',
    ja: '同じサインインで開いているページが多すぎるため、このページは自動で新しくなりません。ほかのページを閉じてください。',
    en: 'Too many pages are open with this sign-in, so this one is not updated by itself. Close some of the others.',
  },
  unavailable: {
    kind: 'unavailable',
    ja: 'いま受け付けを確認できません。少し待ってから、同じ内容をもう一度送ってください。二重に記録されることはありません。',
    en: 'This could not be confirmed. Wait a little and send the same again; nothing is recorded twice.',
  },
  'internal-error': {
    kind: 'unavailable',
    ja: '予期しない問題が起きました。受付番号を添えて運営に知らせてください。',
    en: 'Something unexpected happened. Tell the operator the correlation id.',
  },
} as const satisfies Record<string, RefusalText>;

/** Every refusal of the platform: code → kind and the two sentences shown to people. */
export const refusals = {
  ...generalRefusals,
  ...registryRefusals,
  ...catalogRefusals,
  ...progressRefusals,
  ...outcomesRefusals,
  ...exchangeRefusals,
  ...meetingRefusals,
  ...procurementRefusals,
  ...reportingRefusals,
  ...privacyRefusals,
};
export type RefusalCode = keyof typeof refusals;

/** The kind and the Japanese and English sentence of a code; an unknown code reads as `internal-error`. */
export function refusalText(code: string): RefusalText {
  return Object.hasOwn(refusals, code) ? refusals[code as RefusalCode] : refusals['internal-error'];
}
