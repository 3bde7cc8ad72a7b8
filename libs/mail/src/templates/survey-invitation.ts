import type { MailTexts } from '../letter.js';

/** To whoever's survey is due. `municipality` is its official name, `closesOn` the last day, `YYYY-MM-DD`. */
export const surveyInvitation = (municipality: string, closesOn: string, anonymous: boolean): MailTexts => ({
  ja: {
    subject: '【Manabi】アンケートのお願い',
    before: `${municipality}の学習事業のアンケートです。次のページを開いて、${closesOn} までに答えてください。サインインは要りません。`,
    after: anonymous
      ? 'このアンケートは匿名です。だれの回答かは、自治体にも分かりません。送ったあとは変えられません。'
      : '期間中は、何度でも答えを変えられます。このリンクは、あなたの回答になります。ほかの人に転送しないでください。',
  },
  en: {
    subject: '[Manabi] Please answer a survey',
    before: `This is a survey of a learning programme of ${municipality}. Please answer it on this page until ${closesOn}; no sign-in is needed:`,
    after: anonymous
      ? 'The survey is anonymous: nobody, the municipality included, learns whose answers they are. They cannot be changed once sent.'
      : 'You can change your answers until then. Whoever holds this link answers as you: do not forward it.',
  },
});
