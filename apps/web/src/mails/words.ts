import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listMails } from '#contracts/progress';
import type { TagKind } from '../components/tag.js';

export type Mail = OutputOf<typeof listMails>['items'][number];

/** Kinds in the order in which somebody looks for them. */
export const mailKinds = [
  'due-soon',
  'overdue',
  'not-started',
  'manager-digest',
  'office-digest',
  'application-confirm',
  'application-state',
] as const;

/** A kind that these pages do not know yet is shown as it is called. */
export const mailKindName = (kind: string): string =>
  ({
    'due-soon': t`期限が近いお知らせ`,
    overdue: t`期限を過ぎたお知らせ`,
    'not-started': t`まだ始めていない人へのお知らせ`,
    'manager-digest': t`所属長へのまとめ`,
    'office-digest': t`担当者へのまとめ`,
    'application-confirm': t`申込みの確認`,
    'application-state': t`申込みの結果`,
  })[kind] ?? kind;

/** What became of a mail, in a word, and why it was not sent or what to do about it. */
export function outcomeOf(outcome: Mail['outcome']): { kind: TagKind; word: string; why: string | null } {
  switch (outcome) {
    case 'waiting':
      return { kind: 'plain', word: t`送る前`, why: t`送る時間か、メールサーバーを待っています。` };
    case 'sent':
      return { kind: 'done', word: t`送った`, why: null };
    case 'no-address':
      return { kind: 'plain', word: t`送らなかった`, why: t`メールアドレスの登録がありません。` };
    case 'no-longer-needed':
      return { kind: 'plain', word: t`送らなかった`, why: t`送る前に、必要がなくなったか、本人が止めました。` };
    case 'refused':
      return {
        kind: 'warning',
        word: t`届かなかった`,
        why: t`相手のメールサーバーが断りました。アドレスを確かめてください。`,
      };
    case 'gave-up':
      return {
        kind: 'warning',
        word: t`届かなかった`,
        why: t`何度も試して、送れませんでした。アドレスとメールサーバーを確かめてください。`,
      };
  }
}
