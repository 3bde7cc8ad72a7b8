import type { MailTexts } from '../letter.js';

/** To the office that another municipality asks for contact. Why, and who asks, stands on the page only. */
export const contactAsked = ({ by }: { readonly by: string }): MailTexts => ({
  ja: {
    subject: '【Manabi】連絡の希望が届きました',
    before: `${by}から、連絡を取りたいという希望が届きました。\n理由は次のページで読めます。サインインが要ります。`,
    after: '受けるまで、あなたの氏名とメールアドレスは相手に見えません。',
  },
  en: {
    subject: '[Manabi] A municipality asks for contact',
    before: `${by} would like to get in contact with you.\nRead why on this page. You need to sign in:`,
    after: 'Until you accept, they see neither your name nor your address.',
  },
});

/** To the official who asked: the office has answered. */
export const contactAnswered = ({ by }: { readonly by: string }): MailTexts => ({
  ja: {
    subject: '【Manabi】連絡の希望に返事がありました',
    before: `${by}から、連絡の希望に返事がありました。\n次のページで読めます。サインインが要ります。`,
    after: '相手が受けたときは、相手の担当者の氏名とメールアドレスが、そのページに出ます。',
  },
  en: {
    subject: '[Manabi] Your contact request was answered',
    before: `${by} has answered your contact request.\nRead it on this page. You need to sign in:`,
    after: 'If they have accepted, the page shows name and address of their official.',
  },
});
