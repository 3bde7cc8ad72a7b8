import type { MailTexts } from '../letter.js';

/**
 * For somebody without a password yet. `municipality` is its official name, null for the network's own people: nothing
 * that somebody typed stands in a mail, so that nobody can write to strangers in our name.
 */
export const invitation = (municipality: string | null): MailTexts => ({
  ja: {
    subject: '【Manabi】学習サービスへの招待',
    before: `${municipality ?? 'Manabi 事務局'}から、学習サービス Manabi に招待されました。\n次のページを開いて内容を確かめ、パスワードを決めると、使い始められます。`,
    after: 'このページは、14日のあいだ1回だけ使えます。過ぎたときは、担当者にもう一度招待を頼んでください。',
  },
  en: {
    subject: '[Manabi] You are invited',
    before: `${municipality ?? 'The Manabi secretariat'} invites you to the learning service Manabi.\nOpen this page, check what is offered and choose a password to begin:`,
    after: 'The page works once within 14 days. After that, ask for another invitation.',
  },
});
