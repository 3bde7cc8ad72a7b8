import { t } from '@lingui/core/macro';
import type { MailKind } from '#contracts/mails';

/** What each kind of mail is called, in the order in which somebody looks for them. */
const names = (): Readonly<Record<MailKind, string>> => ({
  invitation: t`利用の招待`,
  'application-confirm': t`申込みの確認`,
  'application-state': t`申込みの結果`,
  'due-soon': t`期限が近いお知らせ`,
  overdue: t`期限を過ぎたお知らせ`,
  'not-started': t`まだ始めていない人へのお知らせ`,
  'manager-digest': t`所属長へのまとめ`,
  'office-digest': t`担当者へのまとめ`,
  'session-cancelled': t`集合研修の中止`,
  'session-moved': t`集合研修の変更`,
  'seat-asked-back': t`席を使い続けるかの確認`,
  'survey-invitation': t`アンケートの案内`,
  'use-confirmation': t`活用の確認の依頼`,
  'use-confirmed': t`活用に答えが届いたお知らせ`,
  'use-answered-in-your-name': t`活用の答えを受け付けたお知らせ`,
  'placement-check': t`就職状況の確認`,
  'company-check': t`勤め先への就職の確認`,
  'company-check-answered': t`勤め先の答えを受け付けたお知らせ`,
  'export-ready': t`毎月の書き出しのお知らせ`,
  'challenge-answered': t`課題に答えが届いたお知らせ`,
  'meeting-soon': t`会議が近いお知らせ`,
  'meeting-place': t`会議に参加できるお知らせ`,
  'meeting-called-off': t`会議の中止`,
  'contact-asked': t`連絡の希望が届いたお知らせ`,
  'contact-answered': t`連絡の希望への返事のお知らせ`,
  'action-asked': t`会議の90日後の問いかけ`,
});

export const mailKinds = (): readonly { readonly value: MailKind; readonly label: string }[] =>
  (Object.entries(names()) as [MailKind, string][]).map(([value, label]) => ({ value, label }));

/** A kind that these pages do not know yet is shown as it is called. */
export const mailKindName = (kind: string): string => (names() as Readonly<Record<string, string>>)[kind] ?? kind;
