import type { MailTexts } from '../letter.js';

/** For whoever asked or applied with this address in the name of a municipality (its official name). */
export const membershipConfirm = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】照会・参加申請の確認',
    before: `全国自治体リスキリングネットワークへの、${municipality}としての照会または参加申請で、このメールアドレスが使われました。\n次のページを開いて確認すると、受け付けられます。`,
    after: 'このページは、2日のあいだ使えます。確認しないものは、3日で消えます。',
  },
  en: {
    subject: '[Manabi] Confirm your request to the network',
    before: `This address was used to ask, or to apply for membership, for ${municipality} at the network of municipalities.\nOpen this page and confirm it; from then on it counts:`,
    after: 'The page works for two days. What nobody confirms is deleted after three.',
  },
});

/** How it stands. `question`: an inquiry that waits for its answer. */
export type MembershipNews = 'question' | 'submitted' | 'awaiting-letter' | 'approved' | 'refused' | 'answered';

const news: Readonly<Record<MembershipNews, { readonly ja: string; readonly en: string }>> = {
  question: {
    ja: '照会を受け付けました。事務局の回答が決まったら、このアドレスにお知らせします。',
    en: 'Your question has been received. You will be told at this address when the secretariat has answered.',
  },
  submitted: {
    ja: '参加申請を受け付けました。事務局の決定を、このアドレスにお知らせします。それまで、していただくことはありません。',
    en: 'The application has been received. You will be told at this address what is decided; until then there is nothing to do.',
  },
  'awaiting-letter': {
    ja: '参加申請を受け付けました。職員の方からの申請であることを確かめるため、事務局から貴団体の担当部署あてに、コードを書いた手紙をお送りします。届いたら、手紙にあるページでコードを入力してください。',
    en: 'The application has been received. To prove that an official applies, the secretariat sends a letter with a code to your office. Enter the code on the page that the letter names.',
  },
  approved: {
    ja: '参加申請が承認されました。最初の管理者としての招待を、別のメールでお送りします。サインインして共同宣言に署名すると、その日から参加自治体になります。',
    en: 'The application has been approved. Another mail invites you as the first administrator. Sign in and sign the joint declaration: from that day on your municipality is a member.',
  },
  refused: {
    ja: '今回の参加申請は、見送りとなりました。理由は次のページに書いてあります。もう一度申請することもできます。',
    en: 'The application was not approved this time. That page says why; you can apply again.',
  },
  answered: {
    ja: '照会に、事務局が回答しました。回答は次のページに書いてあります。',
    en: 'The secretariat has answered your question. The answer stands on that page.',
  },
};

/** The link leads to how it stands, with what the secretariat wrote: nothing that somebody typed is in the mail. */
export const membershipState = (municipality: string, state: MembershipNews): MailTexts => ({
  ja: {
    subject: '【Manabi】照会・参加申請の状況',
    before: `${municipality}としての照会または参加申請について、お知らせします。\n${news[state].ja}\n今の状況は、次のページで確かめられます。`,
    after: 'このページは、180日のあいだ開けます。',
  },
  en: {
    subject: '[Manabi] Your request to the network',
    before: `About the request for ${municipality} at the network of municipalities:\n${news[state].en}\nThis page shows how it stands:`,
    after: 'The page can be opened for 180 days.',
  },
});
