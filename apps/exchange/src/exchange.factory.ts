import { CourseId, MunicipalityCode, type Caller } from '#contracts';
import { searchCourses } from '#contracts/catalog';
import { getMunicipality, listDigestReaders } from '#contracts/registry';
import { listPublishedFigures } from '#contracts/reporting';
import { connectNats, type RunningService } from '#messaging';
import {
  answering,
  inDatabase,
  keysFor,
  outbox,
  testCaller,
  testServers,
  waitFor,
  type LaidMail,
  type TestCaller,
} from '#testing';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './main.js';

const here = '992011';
export const officer: Partial<Caller> = { tenant: here, roles: ['municipality-officer'] };
export const admin: Partial<Caller> = { tenant: here, roles: ['municipality-admin'] };
export const auditor: Partial<Caller> = { tenant: here, roles: ['auditor'] };
export const neighbour: Partial<Caller> = { tenant: '992020', roles: ['municipality-officer'] };
export const other: Partial<Caller> = { tenant: '992038', roles: ['municipality-officer'] };
export const secretariat: Partial<Caller> = { roles: ['secretariat'] };

export interface TestExchange {
  readonly call: TestCaller['call'];
  /** Accounts of offices that have left. */
  readonly gone: Set<string>;
  /** The mails to an account once there are so many; an account's address is `<account>@city.example`. */
  mailsTo(account: string, count: number): Promise<LaidMail[]>;
  /** Has the course catalogue answer a search; what is answered takes it away again. */
  catalogue(found: (q: string) => readonly { readonly title: string; readonly score: number }[]): () => void;
  /** Stops the service and starts it again. */
  restart(options: { readonly meanwhile: () => Promise<void> }): Promise<void>;
  /** Reaches into the service's database past the service. */
  inDatabase<T>(work: Parameters<typeof inDatabase<T>>[2]): Promise<T>;
  stop(): Promise<void>;
}

/** The running service; the registry is stood in for at the wire. */
export async function startExchange(): Promise<TestExchange> {
  const { natsUrl, redisUrl, mongoUri: newMongoUri, dataDir } = testServers();
  const mongoUri = newMongoUri();
  const keysDir = await keysFor(['gateway', 'exchange', 'member-registry']);
  const nats = await connectNats(natsUrl, 'test');
  answering(nats, getMunicipality, ({ code }) => ({
    code,
    prefecture: 'デモ県',
    name: code === here ? 'あおば市' : 'ひなた町',
    kana: 'かくう',
    type: 'city' as const,
    admitted: true,
    fictional: true,
  }));
  // Every report is published in one edition, and says what follows.
  answering(nats, listPublishedFigures, ({ edition = 1 }) => ({
    edition,
    publishedAt: '2026-10-01T00:00:00.000Z',
    hash: '0'.repeat(64),
    correction: null,
    name: 'はじめてのITの成果',
    figures: [
      { figure: '受講と修了：修了率（％）', value: 62.5 },
      { figure: '就職：就職者数', value: '―' },
    ],
  }));
  const gone = new Set<string>();
  answering(nats, listDigestReaders, ({ account }) => ({
    readers:
      account === undefined || gone.has(account)
        ? []
        : [{ account, office: true, departments: [], email: `${account}@city.example`, language: 'ja' as const }],
    nextAfter: null,
  }));
  const ownDir = await mkdtemp(join(dataDir, 'exchange-'));
  const mailsNow = async (account: string) =>
    (await outbox(ownDir)).filter(({ to }) => to === `${account}@city.example`);
  const env = {
    MONGODB_URI: mongoUri,
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: keysDir,
    DATA_DIR: ownDir,
    PUBLIC_URL: 'https://manabi.example',
    LOG_LEVEL: 'silent',
  };
  let service: RunningService = await start(env);
  const caller = await testCaller({ natsUrl, keysDir });
  return {
    call: caller.call,
    gone,
    mailsTo: (account, count) =>
      waitFor(
        async () => {
          const mails = await mailsNow(account);
          return mails.length >= count ? mails : undefined;
        },
        { what: `mail ${count} to ${account}` },
      ),
    catalogue: (found) => {
      const standing = answering(nats, searchCourses, ({ q }) => ({
        items: found(q).map(({ title, score }, place) => ({
          course: CourseId.parse(`00000000-0000-4000-8000-00000000000${place}`),
          municipality: MunicipalityCode.parse(here),
          changedAt: '2026-10-01T00:00:00.000Z',
          title: [{ text: title, hit: false }],
          excerpt: [],
          score,
        })),
        more: false,
      }));
      return () => standing.unsubscribe();
    },
    restart: async ({ meanwhile }) => {
      await service.stop();
      await meanwhile();
      service = await start(env);
    },
    inDatabase: (work) => inDatabase(mongoUri, 'exchange', work),
    stop: async () => {
      await service.stop();
      await caller.close();
      await nats.close();
    },
  };
}
