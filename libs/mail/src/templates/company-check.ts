import type { MailTexts } from '../letter.js';

/** To a company, with the consent of whom it employs: does this person work there? `municipality` is its official name. */
export const companyCheck = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】就職の確認のお願い',
    before: `${municipality}は、本人の同意を得て、就職した人の勤め先に、就職の確認をお願いしています。\n次のページで、働いているかどうかなど4つの質問に答えてください。1分ほどで終わり、サインインは要りません。`,
    after:
      'このページは14日のあいだ使えます。答えは1回だけ送れます。答えは、事業の効果を確かめるためだけに使います。\nこのリンクを持つ人は、御社として答えることになります。人事の担当者のほかには転送しないでください。',
  },
  en: {
    subject: '[Manabi] Please confirm an employment',
    before: `With the consent of the person concerned, ${municipality} asks you to confirm an employment.\nPlease answer four questions on this page. It takes a minute and needs no sign-in:`,
    after:
      'The page works for 14 days and takes one answer, which is used only to see what a programme achieved.\nWhoever holds this link answers for your company: forward it to nobody but your personnel office.',
  },
});

/** To the same address: an answer was given in the company's name. */
export const companyCheckAnswered = (municipality: string): MailTexts => ({
  ja: {
    subject: '【Manabi】就職の確認の答えを受け付けました',
    before: `${municipality}がお願いした就職の確認に、御社としての答えを受け付けました。ありがとうございました。\n前のメールのリンクは、もう使えません。Manabi については、次のページを見てください。`,
    after: '答えた覚えのないときや、答えが違っていたときは、自治体の担当者に知らせてください。',
  },
  en: {
    subject: '[Manabi] Your answer about an employment was received',
    before: `${municipality} asked you to confirm an employment; an answer was given in your company's name. Thank you.\nThe link in the earlier mail has ended. About Manabi, see:`,
    after: 'If you did not answer, or the answer was wrong, tell the municipality’s office.',
  },
});
