import type { MailTexts } from '../letter.js';

/** For somebody who asked for a new password. */
export const passwordReset = (): MailTexts => ({
  ja: {
    subject: '【Manabi】パスワードの再設定',
    before: 'パスワードを決め直すページを用意しました。次のページを開いて、新しいパスワードを決めてください。',
    after: 'このページは、30分のあいだ1回だけ使えます。決め直すと、すべての端末からサインアウトします。',
  },
  en: {
    subject: '[Manabi] Choose a new password',
    before: 'Open this page to choose a new password:',
    after: 'The page works once within 30 minutes. Choosing one signs you out everywhere.',
  },
});
