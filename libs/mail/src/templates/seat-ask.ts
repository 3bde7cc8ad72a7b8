import type { MailTexts } from '../letter.js';

/** `municipality` is its official name; days in Japan, `YYYY-MM-DD`. */
interface About {
  readonly municipality: string;
  /** The last day on which the seat was needed. */
  readonly since: string;
  readonly goesBackOn: string;
}

/** To a learner whose seat nobody learns with: it goes back, unless they learn or say that they keep it. */
export const seatAskedBack = ({ municipality, since, goesBackOn }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】席を使い続けるか、お知らせください',
    before: `${municipality}の講座の席が、${since}から使われていません。\n学ぶのを再開するか、「席を使い続けます」のボタンを押してください。次のページでできます。`,
    after: `どちらもないときは、${goesBackOn}に席を返し、待っている人が使います。学んだ記録はなくなりません。あとでもう一度、席を申し込めます。`,
  },
  en: {
    subject: '[Manabi] Do you keep your seat?',
    before: `Nobody has learned with your seat in the courses of ${municipality} since ${since}.\nGo on learning, or press “I keep my seat”, on this page:`,
    after: `If you do neither, the seat goes back on ${goesBackOn} to whoever waits for one. What you have learned is kept, and you can ask for a seat again.`,
  },
});
