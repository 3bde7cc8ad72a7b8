import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail that a platform without a mail server has laid down as a file. */
export interface LaidMail {
  to: string;
  text: string;
  /** The one-time code, or the secret of a link, behind the link's `#`; empty where the link has none. */
  code: string;
}

/** The mails in a data folder's outbox, oldest first. */
export async function outbox(dataDir: string): Promise<LaidMail[]> {
  const folder = join(dataDir, 'outbox');
  const names = await readdir(folder).catch(() => []);
  const paths = names.filter((name) => name.endsWith('.eml')).map((name) => join(folder, name));
  const mails = await Promise.all(
    paths.map(async (path) => ({ at: (await stat(path)).mtimeMs, ...readMail(await readFile(path, 'utf8')) })),
  );
  return mails.sort((a, b) => a.at - b.at);
}

/** Who a mail is to, its words, and the code behind the link in it. */
export function readMail(mail: string): LaidMail {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1] ?? '7bit';
  const text = decode(body.join('\r\n\r\n'), encoding.toLowerCase());
  const to = /^To: <?([^>\r]+)>?/im.exec(head)?.[1] ?? '';
  return { to, text, code: /#([\w-]+)/.exec(text)?.[1] ?? '' };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
