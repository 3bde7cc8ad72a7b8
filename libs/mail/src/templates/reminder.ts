import type { MailTexts } from '../letter.js';

/** What a reminder is about. `municipality` is its official name, `endsOn` the programme's last day, `YYYY-MM-DD`. */
interface About {
  readonly municipality: string;
  readonly endsOn: string;
}

/** To a learner: the programme ends soon and is not complete. */
export const dueSoon = ({ municipality, endsOn }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】学習の期限が近づいています',
    before: `${municipality}の学習事業の期限は ${endsOn} です。まだ終わっていない講座があります。\n続きは次のページから始められます。`,
    after: '期限までに終えるのが難しいときは、担当者に相談してください。',
  },
  en: {
    subject: '[Manabi] Your programme ends soon',
    before: `Your learning programme of ${municipality} ends on ${endsOn}, and some of it is not complete yet.\nGo on here:`,
    after: 'If you cannot finish in time, tell your office.',
  },
});

/** To a learner: the programme is over and was not completed. */
export const overdue = ({ municipality, endsOn }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】学習の期限を過ぎています',
    before: `${municipality}の学習事業は ${endsOn} に期限を過ぎましたが、終わっていない講座があります。\nどこまで進んだかは、次のページで確かめられます。`,
    after: 'このあとどうするかは、担当者に相談してください。',
  },
  en: {
    subject: '[Manabi] Your programme is over',
    before: `Your learning programme of ${municipality} ended on ${endsOn}, and some of it is not complete.\nSee how far you are:`,
    after: 'Ask your office what to do.',
  },
});

/** To a learner: the programme goes on and was not begun. */
export const notStarted = ({ municipality, endsOn }: About): MailTexts => ({
  ja: {
    subject: '【Manabi】学習を始めましょう',
    before: `${municipality}の学習事業に登録されていますが、まだ学習が始まっていません。期限は ${endsOn} です。\n最初のレッスンは次のページから開けます。`,
    after: '始められない事情があるときは、担当者に知らせてください。',
  },
  en: {
    subject: '[Manabi] Begin to learn',
    before: `You are enrolled in a learning programme of ${municipality} and have not begun. It ends on ${endsOn}.\nThe first lesson is here:`,
    after: 'If something keeps you from beginning, tell your office.',
  },
});

/** How many stand how, in what the reader looks after. */
export interface DigestCounts {
  readonly notStarted: number;
  readonly behind: number;
  readonly overdue: number;
  readonly completed: number;
}

/** Once a week to whoever looks after learners: numbers, nobody's name. */
export const digest = (municipality: string, counts: DigestCounts): MailTexts => ({
  ja: {
    subject: '【Manabi】今週の学習のまとめ',
    before: [
      `${municipality}の学習事業の、今週のまとめです。`,
      `・まだ始めていない：${counts.notStarted}人`,
      `・遅れている：${counts.behind}人`,
      `・期限を過ぎた：${counts.overdue}人`,
      `・修了した：${counts.completed}人`,
      '',
      'だれに声をかけるかは、次のページで確かめられます。',
    ].join('\n'),
    after: '人数は、複数の事業に登録している人をそれぞれ数えています。',
  },
  en: {
    subject: '[Manabi] Learning this week',
    before: [
      `This week in the learning programmes of ${municipality}:`,
      `- not begun: ${counts.notStarted}`,
      `- behind: ${counts.behind}`,
      `- overdue: ${counts.overdue}`,
      `- completed: ${counts.completed}`,
      '',
      'See whom to talk to:',
    ].join('\n'),
    after: 'Whoever is in several programmes is counted in each.',
  },
});
