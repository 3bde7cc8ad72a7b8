import type { MailTexts } from '../letter.js';

/** To a job seeker so many months after completion. `municipality` is its official name. */
export const placementCheck = (municipality: string, months: number): MailTexts => ({
  ja: {
    subject: '【Manabi】就職状況の確認のお願い',
    before: `${municipality}の学習事業の修了から${months}か月がたちました。いま働いているかどうかを教えてください。\n次のページで1分ほどで終わります。サインインは要りません。`,
    after:
      '働いていないときも、答えてください。答えは事業の効果を確かめるためだけに使います。期間中は、答えを変えられます。\nこのリンクは、あなたの回答になります。ほかの人に転送しないでください。',
  },
  en: {
    subject: '[Manabi] Please tell us whether you work',
    before: `${months} months have passed since you completed a learning programme of ${municipality}. Please say whether you work now.\nIt takes a minute on this page and needs no sign-in:`,
    after:
      'Please answer also if you do not. The answer is used only to see what the programme achieved; you can change it for some time.\nWhoever holds this link answers as you: do not forward it.',
  },
});
