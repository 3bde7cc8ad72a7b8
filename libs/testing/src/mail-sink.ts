import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type LaidMail } from './outbox.js';

/** A real small mail server that can be away. */
export interface MailSink {
  /** What it took, in that order. */
  readonly taken: readonly LaidMail[];
  /** For `SMTP_URL`; the same after it was away. */
  readonly url: string;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a mail server that keeps what it takes. */
export async function mailSink(): Promise<MailSink> {
  const taken: LaidMail[] = [];
  const port = await freePort();
  let server: SMTPServer | undefined;
  const open = async () => {
    const opened = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const mail = readMail(Buffer.concat(chunks).toString());
          taken.push({ ...mail, to: envelope.rcptTo[0]?.address ?? '' });
          answer();
        });
      },
    });
    await new Promise<void>((ready) => opened.listen(port, '127.0.0.1', ready));
    server = opened;
  };
  const close = () => new Promise<void>((done) => (server ? server.close(done) : done()));
  await open();
  return { taken, url: `smtp://127.0.0.1:${port}`, open, close };
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => found(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
