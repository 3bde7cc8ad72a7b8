import {
  MunicipalityCode,
  type AccountId,
  type Audience,
  type Caller,
  type OutputOf,
  type ProgrammeId,
  type Role,
} from '#contracts';
import { choosePassword, getImport, inviteAccount, startPeopleImport } from '#contracts/registry';
import { FileStore } from '#files';
import type { RunningService } from '#messaging';
import { keysFor, outbox, testCaller, testServers, waitFor, type LaidMail, type TestCaller } from '#testing';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '#observability';
import { Database } from '#persistence';
import { accounts, type AccountDocument } from './account/account.schema.js';
import { start } from './main.js';

export type ImportState = OutputOf<typeof getImport>;

/** The running service with callers and files, for tests. */
export interface TestRegistry {
  readonly env: NodeJS.ProcessEnv;
  readonly files: FileStore;
  readonly call: TestCaller['call'];
  /** Uploads a roster as an officer of the municipality and waits until its import has ended. */
  importPeople(text: string | Buffer, options?: ImportOptions): Promise<ImportState>;
  ended(importId: ImportState['importId'], tenant?: string): Promise<ImportState>;
  /** An account that its owner has accepted, with a password, made the operator's way. */
  account(email: string, role?: Role, municipality?: string | null): Promise<TestAccount>;
  /** An account as it lies in the database. */
  storedAccount(account: AccountId): Promise<AccountDocument | null>;
  /** Makes an account's one-time codes too old. */
  expireCodes(account: AccountId): Promise<void>;
  /** The newest mail that went to an address, once there are so many. */
  mailTo(email: string, count?: number): Promise<LaidMail>;
  /** The mails to an address so far. */
  mailsTo(email: string): Promise<LaidMail[]>;
  restart(how?: { env?: NodeJS.ProcessEnv; meanwhile?: () => Promise<void> }): Promise<void>;
  stop(): Promise<void>;
}
export interface TestAccount {
  readonly account: AccountId;
  /** Calls as this account in its municipality. */
  readonly as: Partial<Caller>;
}
export interface ImportOptions {
  readonly tenant?: string;
  readonly audience?: Audience;
  readonly dryRun?: boolean;
  readonly programmeId?: ProgrammeId;
}

/** Every account of the tests has this password. */
export const password = 'correct horse battery';
export const operator: Partial<Caller> = { service: 'admin' };
export const gateway: Partial<Caller> = { service: 'gateway' };
export const admin = (tenant = '992011'): Partial<Caller> => ({ tenant, roles: ['municipality-admin'] });
export const officer = (tenant = '992011'): Partial<Caller> => ({ tenant, roles: ['municipality-officer'] });

export async function startRegistry(services: string[] = []): Promise<TestRegistry> {
  const { natsUrl, redisUrl, mongoUri, dataDir } = testServers();
  const filesDir = await mkdtemp(join(dataDir, 'files-'));
  const keysDir = await keysFor(['gateway', 'admin', 'member-registry', 'progress-tracking', ...services]);
  const ownDir = await mkdtemp(join(dataDir, 'registry-'));
  const env: NodeJS.ProcessEnv = {
    MONGODB_URI: mongoUri(),
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: keysDir,
    FILES_DIR: filesDir,
    DATA_DIR: ownDir,
    PUBLIC_URL: 'https://manabi.example',
    DEMO: 'empty',
    LOG_LEVEL: 'fatal',
  };
  let service: RunningService = await start(env);
  const caller = await testCaller({ natsUrl, keysDir });
  const files = new FileStore(filesDir);
  const ended = (importId: ImportState['importId'], tenant = '992011') =>
    waitFor(
      async () => {
        const state = await caller.call(officer(tenant), getImport, { importId });
        return state.status === 'done' || state.status === 'refused' ? state : null;
      },
      { what: 'the import to end' },
    );
  const inAccounts = async <T>(work: (model: ReturnType<typeof modelOf>) => PromiseLike<T>): Promise<T> => {
    const logger = createLogger({ service: 'test', level: 'fatal' });
    const database = await Database.open(env['MONGODB_URI'] ?? '', 'member-registry', logger);
    try {
      return await work(modelOf(database));
    } finally {
      await database.close();
    }
  };
  const mailsTo = async (email: string) => (await outbox(ownDir)).filter(({ to }) => to === email);
  return {
    env,
    files,
    mailsTo,
    storedAccount: (account) => inAccounts((model) => model.findById(account).lean<AccountDocument>()),
    expireCodes: async (account) => {
      const past = { 'codes.0.expiresAt': new Date(Date.now() - 1) };
      await inAccounts((model) => model.updateOne({ _id: account }, { $set: past }));
    },
    mailTo: (email, count = 1) =>
      waitFor(
        async () => {
          const mails = await mailsTo(email);
          return mails.length >= count ? mails.at(-1) : undefined;
        },
        { what: `mail ${count} to ${email}` },
      ),
    account: async (email, role = 'municipality-officer', municipality = '992011') => {
      const at = municipality === null ? {} : { municipality: MunicipalityCode.parse(municipality) };
      const input = { email, displayName: 'あおば 花子', role, ...at };
      const { account, code } = await caller.call(operator, inviteAccount, input);
      await caller.call({}, choosePassword, { code: code ?? '', password });
      return { account, as: { account, roles: [role], ...(municipality !== null && { tenant: municipality }) } };
    },
    call: caller.call,
    importPeople: async (text, { tenant = '992011', ...options } = {}) => {
      const { hash } = await files.put(Buffer.from(text), { maxBytes: 1e9 });
      const asked = { fileHash: hash, fileName: 'roster.csv', audience: 'staff' as const, ...options };
      const { importId } = await caller.call(officer(tenant), startPeopleImport, asked);
      return ended(importId, tenant);
    },
    ended,
    restart: async ({ env: changed = {}, meanwhile } = {}) => {
      await service.stop();
      await meanwhile?.();
      service = await start({ ...env, ...changed });
    },
    stop: async () => {
      await caller.close();
      await service.stop();
    },
  };
}

const modelOf = (database: Database) => database.model<AccountDocument>(accounts);

/** A staff roster of `count` people, numbered from `from`. */
export const staffRoster = (count: number, from = 1): string =>
  [
    '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位',
    ...Array.from({ length: count }, (_, place) => {
      const number = String(from + place).padStart(6, '0');
      return `${number},試験,職員${number},シケン,ショクイン,s${number}@demo-992011.example,総務部/第${(from + place) % 7}課,主事`;
    }),
  ].join('\n');

/**
 * How the median times of two ways compare, asked by turns. A busy machine blurs a measurement, so that the best of three
 * counts: a difference that is there is in all of them.
 */
export async function ratioOfTimes(a: Asked, b: Asked, rounds = 20): Promise<number> {
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 3 && !ratios.some((ratio) => isSame(ratio)); attempt += 1) {
    const [timesOfA, timesOfB]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const turns: readonly (readonly [Asked, number[]])[] = [
        [a, timesOfA],
        [b, timesOfB],
      ];
      for (const [ask, times] of round % 2 === 0 ? turns : turns.toReversed()) {
        const began = performance.now();
        await ask(round).catch(() => undefined);
        times.push(performance.now() - began);
      }
    }
    ratios.push(median(timesOfA) / median(timesOfB));
  }
  return ratios.find(isSame) ?? ratios[0] ?? 0;
}

type Asked = (round: number) => Promise<unknown>;
const isSame = (ratio: number): boolean => ratio > 0.8 && ratio < 1.2;
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
