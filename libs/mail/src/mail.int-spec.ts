import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { JobsModule, Sweepers } from '#jobs';
import { LOGGER } from '#messaging';
import { createLogger, Health } from '#observability';
import { Database, PersistenceModule } from '#persistence';
import { resetServers, testServers, waitFor } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { MailModule, Mails, passwordReset, sendMail, type Composer } from './index.js';
import { MailSender } from './mail-sender.js';
import { mails, type MailDocument } from './mail.schema.js';

const address = 'hanako@city.example';
const key = (subject: string) => ({ kind: 'test', subject, period: '2026-11' });

/** A real small mail server; `reply` may refuse a recipient. */
async function mailServer(port: number, reply: (to: string) => Error | null = () => null) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address: to }, _, answer) => answer(reply(to)),
    onData: (stream, _, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString());
        answer();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return { taken, stop: () => new Promise<void>((done) => server.close(done)) };
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => found(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });

describe('mails', () => {
  const stops: (() => Promise<void>)[] = [];
  let port: number;
  let mongoUri: string;
  let lines: string[];
  beforeEach(async () => {
    await resetServers();
    port = await freePort();
    mongoUri = testServers().mongoUri();
    lines = [];
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  async function smtp(reply?: (to: string) => Error | null) {
    const server = await mailServer(port, reply);
    stops.unshift(server.stop);
    return server;
  }

  async function service(compose: Composer, settings: { smtpUrl?: string; outboxDir?: string } = {}) {
    const logger = createLogger({
      service: 'member-registry',
      destination: { write: (line) => void lines.push(line) },
    });
    const parts = { service: 'member-registry' as const, logger, health: new Health() };
    @Module({ providers: [{ provide: LOGGER, useValue: logger }], exports: [LOGGER] })
    class LogModule {}
    @Module({
      imports: [
        { module: LogModule, global: true },
        PersistenceModule.forService({ uri: mongoUri, ...parts }),
        JobsModule.forRoot({ redisUrl: testServers().redisUrl, jobs: [sendMail], ...parts }),
        MailModule.forService(
          {
            smtpUrl: `smtp://127.0.0.1:${port}`,
            outboxDir: 'no-outbox',
            publicUrl: 'https://manabi.example',
            ...settings,
          },
          { imports: [], inject: [], useFactory: () => ({ test: compose }) },
        ),
      ],
    })
    class TestModule {}
    const app = await NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
    stops.unshift(() => app.close());
    return app;
  }

  const logOf = (app: INestApplicationContext) => app.get(Database).model<MailDocument>(mails);
  const ended = (app: INestApplicationContext, subject: string) =>
    waitFor(
      () =>
        logOf(app)
          .findOne({ subject, due: { $exists: false } })
          .lean<MailDocument>(),
      { what: 'the end' },
    );
  /** Makes what would be tried later due now. */
  async function tryAgain(app: INestApplicationContext) {
    await logOf(app).updateMany({}, { $set: { nextAt: new Date() } });
    await app.get(Sweepers).sweepNow('due-mails');
  }
  const write: Composer = () =>
    Promise.resolve({ to: address, language: 'ja', texts: passwordReset(), path: '/code#SECRET' });

  it('should go out as plain text in UTF-8 with one link, and be logged as sent', async () => {
    const server = await smtp();
    const app = await service(write);
    await app.get(Mails).post(key('a'), '992011');
    expect(await ended(app, 'a')).toMatchObject({ reason: 'sent', attempts: 1, municipality: '992011' });
    const [text = ''] = server.taken;
    expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(text).toMatch(/^Message-ID: <[0-9a-f-]{36}@manabi\.example>\r$/m);
    expect(text).not.toMatch(/multipart|attachment/i);
    expect(text).toContain(`To: ${address}`);
  });

  it('should go out once, however often it is asked for and its job runs', async () => {
    const server = await smtp();
    const app = await service(write);
    await Promise.all(Array.from({ length: 5 }, () => app.get(Mails).post(key('once'), null)));
    const { _id } = await ended(app, 'once');
    await Promise.all([1, 2].map(() => app.get(MailSender).execute({ mail: _id, attempts: 0 })));
    await app.get(Mails).post(key('once'), null);
    await app.get(Mails).post({ ...key('once'), period: '2026-12' }, null);
    await waitFor(() => server.taken.length === 2, { what: 'the next period’s mail' });
    expect(await logOf(app).countDocuments({ subject: 'once' })).toBe(2);
  });

  it('should wait while the mail server is away, also through a restart, and then go out', async () => {
    const app = await service(write);
    await app.get(Mails).post(key('patient'), null);
    const tried = await waitFor(() => logOf(app).findOne({ subject: 'patient', attempts: 1 }).lean<MailDocument>());
    expect(tried).toMatchObject({ due: true, reason: null });
    await waitFor(() => lines.some((line) => line.includes('mail not sent')), {
      what: 'the failure',
    });
    await stops.shift()?.();
    const server = await smtp();
    const again = await service(write);
    await tryAgain(again);
    expect(await ended(again, 'patient')).toMatchObject({ reason: 'sent', attempts: 2 });
    expect(server.taken).toHaveLength(1);
  });

  it('should be found by the sweep when the queue has forgotten it', async () => {
    const server = await smtp();
    const app = await service(write);
    const forgotten = { kind: 'test', subject: 'forgotten', period: 'x', municipality: null, due: true, attempts: 0 };
    const now = new Date();
    await logOf(app).insertMany([
      { _id: '0d3a8a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11', ...forgotten, nextAt: now, createdAt: now, reason: null },
    ]);
    await app.get(Sweepers).sweepNow('due-mails');
    expect(await ended(app, 'forgotten')).toMatchObject({ reason: 'sent' });
    expect(server.taken).toHaveLength(1);
  });

  it.each([
    [550, 'refused' as const],
    [451, null],
  ])('should tell an address that is refused with %i for good or for now', async (responseCode, reason) => {
    await smtp(() => Object.assign(new Error('<hanako@city.example> no'), { responseCode }));
    const app = await service(write);
    await app.get(Mails).post(key('refused'), null);
    await waitFor(() => lines.some((line) => line.includes('mail not sent')), {
      what: 'the refusal',
    });
    await waitFor(() =>
      logOf(app)
        .findOne({ subject: 'refused', attempts: 1, reason } as object)
        .lean<MailDocument>(),
    );
    expect(lines.join()).not.toContain('hanako');
  });

  it('should say why it was not sent, and ask what to write anew each time', async () => {
    const server = await smtp();
    const app = await service(() => Promise.resolve({ notSent: 'no-address' }));
    await app.get(Mails).post(key('nobody'), null);
    expect(await ended(app, 'nobody')).toMatchObject({ reason: 'no-address' });
    expect(server.taken).toEqual([]);
  });

  it('should become a file of its owner’s where no mail server is named', async () => {
    const outboxDir = join(await mkdtemp(join(testServers().dataDir, 'mail-')), 'outbox');
    const app = await service(write, { smtpUrl: '', outboxDir });
    await app.get(Mails).post(key('file'), null);
    await ended(app, 'file');
    const [name = ''] = await readdir(outboxDir);
    expect(name).toMatch(/^[0-9a-f-]{36}\.eml$/);
    expect((await stat(join(outboxDir, name))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(outboxDir, name), 'utf8')).toContain(`To: ${address}`);
  });

  it('should leave neither address nor secret in log lines, log documents and job ids', async () => {
    await smtp();
    const app = await service(write);
    await app.get(Mails).post(key('quiet'), null);
    const document = JSON.stringify(await ended(app, 'quiet'));
    for (const text of [...lines, document]) expect(text).not.toMatch(/hanako|SECRET/);
  });
});
