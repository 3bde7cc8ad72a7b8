import type { MailTexts } from '../letter.js';

/** To who asked for a monthly export: the file is there. No data and no name of a programme in it. `until`: a day. */
export const exportReady = ({
  municipality,
  until,
}: {
  readonly municipality: string;
  readonly until: string;
}): MailTexts => ({
  ja: {
    subject: '【Manabi】毎月の書き出しができました',
    before: `${municipality}の毎月の書き出しができました。${until} まで、次のページで受け取れます。\nサインインが要ります。`,
    after: '毎月の書き出しをやめるときは、同じページの「毎月の書き出し」で止めてください。',
  },
  en: {
    subject: '[Manabi] Your monthly export is ready',
    before: `Your monthly export of ${municipality} is ready. Take it from this page until ${until}.\nYou need to sign in:`,
    after: 'To stop the monthly export, use the same page.',
  },
});
