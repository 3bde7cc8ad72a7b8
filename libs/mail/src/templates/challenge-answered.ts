import type { MailTexts } from '../letter.js';

/** To who subscribed to a challenge: another municipality has answered it. What it says stands on the page only. */
export const challengeAnswered = ({ title, by }: { readonly title: string; readonly by: string }): MailTexts => ({
  ja: {
    subject: '【Manabi】課題に答えが届きました',
    before: `課題「${title}」に、${by}から答えが届きました。\n次のページで読めます。サインインが要ります。`,
    after: 'この課題のお知らせを止めるときは、同じページの「お知らせを止める」を押してください。',
  },
  en: {
    subject: '[Manabi] A challenge was answered',
    before: `${by} has answered the challenge "${title}".\nRead it on this page. You need to sign in:`,
    after: 'To have no more mails about this challenge, stop them on the same page.',
  },
});
