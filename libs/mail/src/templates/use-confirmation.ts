import type { MailTexts } from '../letter.js';

/** To whoever leads a learner: please confirm a use at work. `municipality` is its official name. */
export const useConfirmation = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】学んだことの活用について確認のお願い',
    before: `${municipality}の学習事業の受講者が、学んだことを仕事で使ったと報告し、あなたに確認を頼んでいます。\n次のページを開き、内容を見て、確認・訂正・疑問のどれかを選んでください。1分ほどで終わり、サインインは要りません。`,
    after:
      'このページは14日のあいだ使えます。その間は、答えを変えられます。\nこのリンクを持つ人は、あなたの名前で答えることになります。ほかの人に転送しないでください。',
  },
  en: {
    subject: '[Manabi] Please confirm a use at work',
    before: `A learner of a programme of ${municipality} reports having used at work what was learned, and asks you to confirm it.\nOpen this page, look at it and confirm, correct or doubt it. It takes a minute and needs no sign-in:`,
    after:
      'The page works for 14 days; until then you can change your answer.\nWhoever holds this link answers in your name. Do not forward it.',
  },
});

/** To the learner: somebody answered. */
export const useConfirmed = (): MailTexts => ({
  ja: {
    subject: '【Manabi】活用の報告に答えが届きました',
    before:
      '学んだことを仕事で使ったという、あなたの報告に、確認を頼んだ人から答えが届きました。\n内容は次のページで見られます。',
    after: '答えに心当たりがないときや、違っているときは、担当者に知らせてください。',
  },
  en: {
    subject: '[Manabi] Your use at work was answered',
    before: 'Whom you asked to confirm your use at work has answered. See the answer on this page:',
    after: 'If something about the answer is wrong, tell your office.',
  },
});

/** To whoever was asked: an answer was given in their name. */
export const useAnsweredInYourName = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】確認の答えを受け付けました',
    before: `${municipality}の学習事業の受講者が頼んだ確認について、あなたの名前で答えを受け付けました。\n答えを見る、または変えるときは、次のページを開いてください。`,
    after:
      'あなたが答えていないときは、リンクがほかの人に渡っています。このページで正しい答えに変え、担当者に知らせてください。',
  },
  en: {
    subject: '[Manabi] Your answer was received',
    before: `About a learner of a programme of ${municipality}, an answer was given in your name.\nTo see or change it, open this page:`,
    after: 'If it was not you, somebody else holds the link: correct the answer here and tell the office.',
  },
});
