import type { MailTexts } from '../letter.js';

/** A meeting that somebody applied for. `at`: when it begins, `YYYY-MM-DD HH:mm` in Japan. Its name was typed and stands on the page. */
interface About {
  readonly at: string;
}

/** To who applied: the meeting is in a few days. */
export const meetingSoon = ({ at }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】申し込んだ会議が近づいています',
    before: `申し込んだ会議は ${at} に始まります。\n会場、プログラム、資料と、受付で使うQRコードは、次のページにあります。サインインが要ります。`,
    after: '来られなくなった人がいるときは、同じページで申込みを取り消してください。順番を待つ人が参加できます。',
  },
  en: {
    subject: '[Manabi] Your meeting is near',
    before: `The meeting that you applied for begins on ${at} (Japan time).\nPlace, programme, material and the QR codes for the reception are on this page. You need to sign in:`,
    after: 'If somebody cannot come, withdraw them on the same page, so that others can.',
  },
});

/** To who applied: somebody who waited has a place now. Who it is stands on the page. */
export const meetingPlace = ({ at }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】順番を待っていた人が会議に参加できます',
    before: `${at} に始まる会議に空きが出て、順番を待っていた人が参加できるようになりました。\nだれかは、次のページで確かめられます。サインインが要ります。`,
    after: '来られないときは、同じページで申込みを取り消してください。',
  },
  en: {
    subject: '[Manabi] Somebody who waited has a place',
    before: `A place became free in the meeting that begins on ${at} (Japan time), and somebody you applied for has it.\nSee who on this page. You need to sign in:`,
    after: 'If they cannot come, withdraw them on the same page.',
  },
});

/** To who applied: the meeting does not take place. Why stands on the page. */
export const meetingCalledOff = ({ at }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】申し込んだ会議が中止になりました',
    before: `${at} に始まる予定の会議は、中止になりました。参加する予定の人に知らせてください。\n理由は、次のページにあります。サインインが要ります。`,
    after: 'カレンダーに入れた予定は、同じページのカレンダーのファイルで中止にできます。',
  },
  en: {
    subject: '[Manabi] Your meeting was called off',
    before: `The meeting planned for ${at} (Japan time) was called off. Please tell those who wanted to come.\nSee why on this page. You need to sign in:`,
    after: 'The calendar file on the same page marks it as cancelled in your calendar.',
  },
});
