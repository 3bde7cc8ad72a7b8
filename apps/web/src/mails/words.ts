import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listMails } from '#contracts/progress';
import type { TagKind } from '../components/tag.js';

export type Mail = OutputOf<typeof listMails>['items'][number];

/** What became of mails, as somebody looks for them. */
export const outcomes = (): readonly { readonly value: Mail['outcome'] | ''; readonly label: string }[] => [
  { value: '', label: t`すべて` },
  { value: 'waiting', label: t`送る前` },
  { value: 'sent', label: t`送った` },
  { value: 'no-address', label: t`アドレスがない` },
  { value: 'no-longer-needed', label: t`必要がなくなった` },
  { value: 'refused', label: t`相手が断った` },
  { value: 'gave-up', label: t`送れなかった` },
];

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
