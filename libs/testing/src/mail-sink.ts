import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type LaidMail } from './outbox.js';

/** A mail with all that stood in it, as it came. */
export interface TakenMail extends LaidMail {
  readonly raw: string;
}

/** A real small mail server that can be away. */
export interface MailSink {
  /** What it took, in that order. */
  readonly taken: readonly TakenMail[];
  /** For `SMTP_URL`; the same after it was away. */
  readonly url: string;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a mail server that keeps what it takes; `refuse` says why it takes nothing to an address. */
export async function mailSink(refuse: (to: string) => Error | null = () => null): Promise<MailSink> {
  const taken: TakenMail[] = [];
  const port = await freePort();
  let server: SMTPServer | undefined;
  const open = async () => {
    const opened = new SMTPServer({
      authOptional: true,
      // A server that is away ends what is open: whoever keeps a connection is not waited for.
      closeTimeout: 100,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, answer) => answer(refuse(address)),
      onData: (stream, { envelope }, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString();
          taken.push({ ...readMail(raw), to: envelope.rcptTo[0]?.address ?? '', raw });
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
