import type { MailTexts } from '../letter.js';

/** The only links of a mail are ours, whatever somebody wrote. */
const plain = (text: string): string => text.replaceAll('://', ' ').trim();

/** An announcement of the network's secretariat, as it was written. */
export const announced = ({ title, text }: { readonly title: string; readonly text: string }): MailTexts => ({
  ja: {
    subject: `【Manabi】お知らせ：${plain(title)}`,
    before: `全国自治体リスキリングネットワークの事務局からのお知らせです。\n\n${plain(title)}\n\n${plain(text)}\n\n同じ内容を、次のページで読めます。`,
    after: 'あとで訂正したときは、そのページに書きます。',
  },
  en: {
    subject: `[Manabi] Announcement: ${plain(title)}`,
    before: `An announcement of the network's secretariat:\n\n${plain(title)}\n\n${plain(text)}\n\nIt stands on this page, too:`,
    after: 'If it is corrected later, that page says so.',
  },
});

interface News {
  readonly issue: number;
  readonly intro: string;
  /** So many of each kind are named; of the others it is said how many they are. */
  readonly named: number;
  readonly announcements: readonly string[];
  readonly practices: readonly string[];
  readonly meetings: readonly string[];
  readonly challenges: number;
}

/** The network's newsletter: what is new since the last one, and which meetings are to come. */
export function newsletter({ issue, intro, named, announcements, practices, meetings, challenges }: News): MailTexts {
  const list = (heading: string, things: readonly string[], more: (count: number) => string): string[] =>
    things.length === 0
      ? []
      : [
          [
            heading,
            ...things.slice(0, named).map((thing) => `・${plain(thing)}`),
            ...(things.length > named ? [more(things.length - named)] : []),
          ].join('\n'),
        ];
  const opening = intro.trim() === '' ? [] : [plain(intro)];
  const ja = (count: number) => `・ほか${count}件`;
  const en = (count: number) => `・${count} more`;
  return {
    ja: {
      subject: `【Manabi】会報 第${issue}号`,
      before: [
        '全国自治体リスキリングネットワークの会報です。\nひとの学びで、地域は進む',
        ...opening,
        ...list(`■ お知らせ（${announcements.length}件）`, announcements, ja),
        ...list(`■ 新しい事例（${practices.length}件）`, practices, ja),
        ...list(`■ これからの会議（${meetings.length}件）`, meetings, ja),
        ...(challenges === 0 ? [] : [`■ 新しい課題：${challenges}件`]),
        '詳しくは、次のページから読めます。サインインが要ります。',
      ].join('\n\n'),
      after: '受け取るお知らせは、同じページの「メールの受け取り」で選べます。',
    },
    en: {
      subject: `[Manabi] Newsletter no. ${issue}`,
      before: [
        'The newsletter of the network of municipalities.',
        ...opening,
        ...list(`Announcements (${announcements.length})`, announcements, en),
        ...list(`New practices (${practices.length})`, practices, en),
        ...list(`Meetings to come (${meetings.length})`, meetings, en),
        ...(challenges === 0 ? [] : [`New challenges: ${challenges}`]),
        'Read more on this page. You need to sign in:',
      ].join('\n\n'),
      after: 'Choose there which mails you want.',
    },
  };
}
