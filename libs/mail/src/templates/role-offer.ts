import type { MailTexts } from '../letter.js';

/** For somebody who can sign in already: nothing is theirs before they accept it on their own page. */
export const roleOffer = (municipality: string | null): MailTexts => ({
  ja: {
    subject: '【Manabi】新しい役割の確認のお願い',
    before: `${municipality ?? 'Manabi 事務局'}から、新しい役割が届いています。\n次のページでサインインし、内容を確かめて、受けるかどうかを選んでください。`,
    after: '受けるまで、何も変わりません。',
  },
  en: {
    subject: '[Manabi] You are offered a role',
    before: `${municipality ?? 'The Manabi secretariat'} offers you a role.\nSign in on this page, check it, and accept or decline:`,
    after: 'Nothing changes before you accept.',
  },
});
