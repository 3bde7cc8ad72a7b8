import type { MailTexts } from '../letter.js';

/** For whoever sent an application from this address: it counts once the page was opened and confirmed. */
export const applicationConfirm = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】お申し込みの確認',
    before: `${municipality}のリスキリング事業に、このメールアドレスでお申し込みがありました。\n次のページを開いて確認すると、お申し込みが受け付けられます。`,
    after: 'このページは、2日のあいだ使えます。確認しないお申し込みは、3日で消えます。',
  },
  en: {
    subject: '[Manabi] Confirm your application',
    before: `Somebody applied for a programme of ${municipality} with this address.\nOpen this page and confirm it; from then on the application counts:`,
    after: 'The page works for two days. An application that nobody confirms is deleted after three.',
  },
});

/** How an application stands now. */
export type ApplicationNews = 'submitted' | 'waiting' | 'accepted' | 'declined' | 'withdrawn';

const news: Readonly<Record<ApplicationNews, { readonly ja: string; readonly en: string }>> = {
  submitted: { ja: 'お申し込みを受け付けました。', en: 'Your application has been received.' },
  waiting: { ja: '補欠としてお待ちいただくことになりました。', en: 'You are on the waiting list.' },
  accepted: { ja: '受け入れが決まりました。', en: 'You are accepted.' },
  declined: { ja: '今回は見送りとなりました。', en: 'You could not be accepted this time.' },
  withdrawn: { ja: 'お申し込みを取り下げました。', en: 'The application has been withdrawn.' },
};

/** The link leads to how it stands, and to withdrawing it. */
export const applicationState = (municipality: string, state: ApplicationNews): MailTexts => ({
  ja: {
    subject: '【Manabi】お申し込みの状況',
    before: `${municipality}のリスキリング事業へのお申し込みについて、お知らせします。\n${news[state].ja}\n次のページで、今の状況を確かめられます。`,
    after:
      '取りやめるときも、このページで手続きできます。受け入れが決まった方には、使い始めのご案内を別にお送りします。',
  },
  en: {
    subject: '[Manabi] Your application',
    before: `About your application for a programme of ${municipality}:\n${news[state].en}\nThis page shows how it stands:`,
    after: 'You can withdraw there too. Who is accepted gets another mail with how to begin.',
  },
});

/** A seat became free for the next in line. */
export const seatOffer = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】席のご案内',
    before: `${municipality}のリスキリング事業で席が空き、順番が回ってきました。\n次のページで、受講するかどうかを選んでください。`,
    after: '7日のあいだお待ちします。お返事のないときは、次の方にご案内します。',
  },
  en: {
    subject: '[Manabi] A seat is free for you',
    before: `A seat in a programme of ${municipality} has become free, and you are next in line.\nSay on this page whether you take it:`,
    after: 'It is kept for you for seven days. After that it goes to the next in line.',
  },
});
