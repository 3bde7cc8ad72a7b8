import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { JobsModule, Sweepers } from '#jobs';
import { LOGGER } from '#messaging';
import { createLogger, Health } from '#observability';
import { Database, inTenant, PersistenceModule } from '#persistence';
import { mailSink, resetServers, testServers, waitFor, type MailSink } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MailModule, Mails, passwordReset, sendMail, type Composer } from './index.js';
import { ListSent } from './list-sent.js';
import { MailLog } from './mail-log.js';
import { MailSender } from './mail-sender.js';
import { mails, type MailDocument } from './mail.schema.js';

const address = 'hanako@city.example';
const key = (subject: string) => ({ kind: 'test', subject, period: '2026-11' });

/** Mails of no service: about nobody. */
const nobody = { peopleOf: () => Promise.resolve(new Map<string, string>()), subjectsOf: () => Promise.resolve([]) };

describe('mails', () => {
  const stops: (() => Promise<void>)[] = [];
  let sink: MailSink;
  let refusal: Error | null;
  let mongoUri: string;
  let lines: string[];
  beforeEach(async () => {
    await resetServers();
    refusal = null;
    sink = await mailSink(() => refusal);
    mongoUri = testServers().mongoUri();
    lines = [];
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await sink.close();
  });

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
            smtpUrl: sink.url,
            outboxDir: 'no-outbox',
            publicUrl: 'https://manabi.example',
            ...settings,
          },
          { imports: [], inject: [], useFactory: () => ({ test: compose }) },
          { imports: [], inject: [], useFactory: () => nobody },
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
    const app = await service(write);
    await app.get(Mails).post(key('a'), '992011');
    expect(await ended(app, 'a')).toMatchObject({ reason: 'sent', attempts: 1, municipality: '992011' });
    const text = sink.taken[0]?.raw ?? '';
    expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(text).toMatch(/^Message-ID: <[0-9a-f-]{36}@manabi\.example>\r$/m);
    expect(text).not.toMatch(/multipart|attachment/i);
    expect(text).toContain(`To: ${address}`);
  });

  it('should go out once, however often it is asked for and its job runs', async () => {
    const app = await service(write);
    await Promise.all(Array.from({ length: 5 }, () => app.get(Mails).post(key('once'), null)));
    const { _id } = await ended(app, 'once');
    await Promise.all([1, 2].map(() => app.get(MailSender).execute({ mail: _id, attempts: 0 })));
    await app.get(Mails).post(key('once'), null);
    await app.get(Mails).post({ ...key('once'), period: '2026-12' }, null);
    await waitFor(() => sink.taken.length === 2, { what: 'the next period’s mail' });
    expect(await logOf(app).countDocuments({ subject: 'once' })).toBe(2);
  });

  it('should wait while the mail server is away, also through a restart, and then go out', async () => {
    await sink.close();
    const app = await service(write);
    await app.get(Mails).post(key('patient'), null);
    const tried = await waitFor(() => logOf(app).findOne({ subject: 'patient', attempts: 1 }).lean<MailDocument>());
    expect(tried).toMatchObject({ due: true, reason: null });
    await waitFor(() => lines.some((line) => line.includes('mail not sent')), {
      what: 'the failure',
    });
    await stops.shift()?.();
    await sink.open();
    const again = await service(write);
    await tryAgain(again);
    expect(await ended(again, 'patient')).toMatchObject({ reason: 'sent', attempts: 2 });
    expect(sink.taken).toHaveLength(1);
  });

  it('should be found by the sweep when the queue has forgotten it', async () => {
    const app = await service(write);
    const forgotten = { kind: 'test', subject: 'forgotten', period: 'x', municipality: null, due: true, attempts: 0 };
    const now = new Date();
    await logOf(app).insertMany([
      { _id: '0d3a8a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11', ...forgotten, nextAt: now, createdAt: now, reason: null },
    ]);
    await app.get(Sweepers).sweepNow('due-mails');
    expect(await ended(app, 'forgotten')).toMatchObject({ reason: 'sent' });
    expect(sink.taken).toHaveLength(1);
  });

  it.each([
    [550, 'refused' as const],
    [451, null],
  ])('should tell an address that is refused with %i for good or for now', async (responseCode, reason) => {
    refusal = Object.assign(new Error('<hanako@city.example> no'), { responseCode });
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
    const app = await service(() => Promise.resolve({ notSent: 'no-address' }));
    await app.get(Mails).post(key('nobody'), null);
    expect(await ended(app, 'nobody')).toMatchObject({ reason: 'no-address' });
    expect(sink.taken).toEqual([]);
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

  it('should be listed in its municipality alone, the newest first, by kind, outcome and whom it is about', async () => {
    const app = await service(write);
    const list = (more: object = {}, municipality = '992011') =>
      inTenant(municipality, () => app.get(ListSent).execute({ limit: 10, ...more }));
    const subjects = async (more?: object, municipality?: string) =>
      (await list(more, municipality)).mails.map(({ kind, outcome }) => `${kind} ${outcome}`);
    await app.get(Mails).post(key('sent'), '992011');
    await ended(app, 'sent');
    await sink.close();
    await app.get(Mails).post({ ...key('waits'), kind: 'test' }, '992011');
    await app.get(Mails).post(key('of the network'), null);
    expect(await subjects()).toEqual(['test waiting', 'test sent']);
    expect(await subjects({ outcome: 'waiting' })).toEqual(['test waiting']);
    expect(await subjects({ kind: 'other' })).toEqual([]);
    expect(await subjects({ person: '0d3a8a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11' })).toEqual([]);
    expect(await subjects({}, '992020')).toEqual([]);
    const [newest] = (await list({ limit: 1 })).mails;
    expect(await subjects({ behind: { createdAt: newest?.createdAt, mail: newest?.mail } })).toEqual(['test sent']);
    const log = app.get(MailLog);
    expect(await log.countStuck('992011', new Date(Date.now() + 1))).toEqual([{ kind: 'test', mails: 1 }]);
    expect(await log.countStuck('992011', new Date(Date.now() - 3_600_000))).toEqual([]);
    expect(await log.countStuck('992020', new Date(Date.now() + 1))).toEqual([]);
  });

  it('should leave neither address nor secret in log lines, log documents and job ids', async () => {
    const app = await service(write);
    await app.get(Mails).post(key('quiet'), null);
    const document = JSON.stringify(await ended(app, 'quiet'));
    for (const text of [...lines, document]) expect(text).not.toMatch(/hanako|SECRET/);
  });
});
