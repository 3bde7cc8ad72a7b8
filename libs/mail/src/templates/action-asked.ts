import type { MailTexts } from '../letter.js';

/** 90 days after a meeting, to the municipality that said it would try something. What it was stands on the page only. */
export const actionAsked = ({ title }: { readonly title: string }): MailTexts => ({
  ja: {
    subject: '【Manabi】やってみましたか（会議から90日）',
    before: `会議「${title}」で、やってみると決めたことがあります。\nやってみたかどうかを、次のページで答えてください。サインインが要ります。`,
    after: 'まだのときも、やめたときも、そのまま答えられます。答えは、会議の報告に数だけが載ります。',
  },
  en: {
    subject: '[Manabi] Did you try it? (90 days after the meeting)',
    before: `At the meeting "${title}" your municipality said that it would try something.\nSay on this page what became of it. You need to sign in:`,
    after: 'You can also answer that you have not yet, or gave up. The report of the meeting shows counts only.',
  },
});
