import type { MailTexts } from '../letter.js';

/** A session somebody has a place in. `municipality` is its official name, `at` when it begins, `YYYY-MM-DD HH:mm` in Japan. */
interface About {
  readonly municipality: string;
  readonly at: string;
}

/** To whoever has a place: the session is cancelled. Why stands on the page. */
export const sessionCancelled = ({ municipality, at }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】集合研修が中止になりました',
    before: `${municipality}の ${at} からの集合研修は、中止になりました。会場には来ないでください。\n理由と、ほかの回は、次のページで確かめられます。`,
    after: 'ほかの回に参加するときは、もう一度申し込んでください。',
  },
  en: {
    subject: '[Manabi] Your session is cancelled',
    before: `The session of ${municipality} on ${at} (Japan time) is cancelled. Please do not come.\nSee why, and other sessions, here:`,
    after: 'To come to another session, take a place in it.',
  },
});

/** To whoever has a place: the session is at another time or place, which stands on the page. */
export const sessionMoved = ({ municipality, at }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】集合研修の日時か会場が変わりました',
    before: `申し込んでいる${municipality}の集合研修の日時か会場が変わりました。開始は ${at} です。\n会場は、次のページで確かめてください。`,
    after: '都合が悪くなったときは、同じページで席を返してください。',
  },
  en: {
    subject: '[Manabi] Your session has moved',
    before: `The time or place of your session of ${municipality} has changed. It begins on ${at} (Japan time).\nSee where here:`,
    after: 'If you cannot come, give your place back on that page.',
  },
});
