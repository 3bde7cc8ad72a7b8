/** The languages mails are written in; an account has one of them. */
export type Language = 'ja' | 'en';

/** A mail's words. The link stands between `before` and `after`. */
export interface MailText {
  readonly subject: string;
  readonly before: string;
  readonly after: string;
}
export type MailTexts = Readonly<Record<Language, MailText>>;

/** A mail ready to go: to whom, in which words, and the page of our own host it leads to. */
export interface Letter {
  readonly to: string;
  readonly language: Language;
  readonly texts: MailTexts;
  /** Path with fragment. A secret stands behind the `#`, which browsers never send to a server. */
  readonly path: string;
  /** Where mails of this kind are stopped, likewise; left out where they are about something that was asked for. */
  readonly stop?: string;
}

/** What a mail will say, without its links, for whoever looks at it before it goes out. */
export const textOf = ({ subject, before, after }: MailText): { readonly subject: string; readonly text: string } => ({
  subject,
  text: `${before}\n\n${after}`,
});

const footer: Readonly<Record<Language, string>> = {
  ja: 'このメールは Manabi（自治体リスキリング）が自動で送っています。返信は届きません。\n心当たりのないときは、このメールを捨ててください。何も変わりません。',
  en: 'This mail was sent by Manabi by itself; replies are not read.\nIf you did not expect it, delete it. Nothing will change.',
};

const stopping: Readonly<Record<Language, string>> = {
  ja: 'この種類のお知らせを止めるときは、次のページを開いてください。',
  en: 'To have no more mails of this kind, open this page:',
};

/** Subject and body of a letter: plain text with one link, and one to stop such mails, both to our own host. */
export function render({ language, texts, path, stop }: Letter, publicUrl: string): { subject: string; body: string } {
  const { subject, before, after } = texts[language];
  const host = publicUrl.replace(/\/+$/, '');
  const ending = stop === undefined ? [] : [stopping[language], `${host}${stop}`];
  return {
    subject,
    body: `${[before, `${host}${path}`, after, ...ending, `--\n${footer[language]}`].join('\n\n')}\n`,
  };
}
