import { CourseId, MunicipalityCode, type AccountId, type Caller, type OutputOf } from '#contracts';
import { searchCourses } from '#contracts/catalog';
import {
  describeOfficials,
  getMunicipality,
  listDigestReaders,
  listDirectory,
  listNetworkMembers,
  listNetworkOfficials,
} from '#contracts/registry';
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
export const officer: Partial<Caller> = { tenant: here, member: true, roles: ['municipality-officer'] };
export const admin: Partial<Caller> = { tenant: here, member: true, roles: ['municipality-admin'] };
export const auditor: Partial<Caller> = { tenant: here, member: true, roles: ['auditor'] };
export const neighbour: Partial<Caller> = { tenant: '992020', member: true, roles: ['municipality-officer'] };
export const other: Partial<Caller> = { tenant: '992038', member: true, roles: ['municipality-officer'] };
export const secretariat: Partial<Caller> = { roles: ['secretariat'] };

export type TestOfficial = OutputOf<typeof listNetworkOfficials>['officials'][number];
type Member = OutputOf<typeof listDirectory>['items'][number];

export interface TestExchange {
  readonly call: TestCaller['call'];
  /** Accounts of offices that have left. */
  readonly gone: Set<string>;
  /** Accounts of offices whose municipality has left the network. */
  readonly left: Set<string>;
  /** Who is of an office in the network now, as the registry answers it; two in each batch. */
  readonly officials: TestOfficial[];
  /** The accounts of whichever office is asked for; none unless a test says so. */
  readonly office: Set<AccountId>;
  /** Who is a member, and what each says of itself; the three of the callers above unless a test says more. */
  readonly members: Map<string, Partial<Member>>;
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
  const [gone, left] = [new Set<string>(), new Set<string>()];
  const office = new Set<AccountId>();
  answering(nats, listDigestReaders, ({ account }) => ({
    readers: (account === undefined ? [...office] : [account])
      .filter((one) => !gone.has(one))
      .map((one) => ({
        account: one,
        office: true,
        departments: [],
        email: `${one}@city.example`,
        language: 'ja' as const,
      })),
    member: account === undefined || !left.has(account),
    nextAfter: null,
  }));
  answering(nats, describeOfficials, ({ officials }) => ({
    officials: officials
      .filter(({ account }) => !gone.has(account))
      .map((one) => ({ ...one, name: `架空 ${one.account}`, email: `${one.account}@city.example` })),
  }));
  const members = new Map<string, Partial<Member>>([here, '992020', '992038'].map((code) => [code, {}]));
  answering(nats, listDirectory, () => ({
    items: [...members].map(([code, said]) => ({
      municipality: MunicipalityCode.parse(code),
      name: `団体${code}`,
      kind: 'city' as const,
      region: 'fictional' as const,
      joinedOn: '2023-05-10',
      suspended: false,
      directory: null,
      programmes: null,
      ...said,
    })),
    nextCursor: null,
  }));
  // One on each page.
  answering(nats, listNetworkMembers, ({ codes, cursor = '' }) => {
    const asked = [...members.keys()].filter((code) => codes?.split(',').includes(code) ?? true);
    const [next, ...rest] = asked.filter((code) => code > cursor).sort();
    const member = { prefecture: '', name: `団体${next}`, joinedOn: '2023-05-10' };
    const suspended = members.get(next ?? '')?.suspended ?? false;
    return {
      on: '2026-10-01',
      items: next === undefined ? [] : [{ municipality: MunicipalityCode.parse(next), ...member, suspended }],
      nextCursor: next !== undefined && rest.length > 0 ? next : null,
    };
  });
  const officials: TestOfficial[] = [];
  answering(nats, listNetworkOfficials, ({ accounts, after = '0' }) => {
    if (accounts) return { officials: officials.filter((one) => accounts.includes(one.account)), nextAfter: null };
    const next = Number(after) + 2;
    const nextAfter = next < officials.length ? String(next) : null;
    return { officials: officials.slice(Number(after), next), nextAfter };
  });
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
    left,
    officials,
    office,
    members,
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
