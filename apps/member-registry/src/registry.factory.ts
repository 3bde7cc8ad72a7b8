import type { Audience, Caller, OutputOf, ProgrammeId } from '#contracts';
import { getImport, startPeopleImport } from '#contracts/registry';
import { FileStore } from '#files';
import type { RunningService } from '#messaging';
import { keysFor, testCaller, testServers, waitFor, type TestCaller } from '#testing';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
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
  restart(how?: { env?: NodeJS.ProcessEnv; meanwhile?: () => Promise<void> }): Promise<void>;
  stop(): Promise<void>;
}
export interface ImportOptions {
  readonly tenant?: string;
  readonly audience?: Audience;
  readonly dryRun?: boolean;
  readonly programmeId?: ProgrammeId;
}

export const officer = (tenant = '992011'): Partial<Caller> => ({ tenant, roles: ['municipality-officer'] });

export async function startRegistry(services: string[] = []): Promise<TestRegistry> {
  const { natsUrl, redisUrl, mongoUri, dataDir } = testServers();
  const filesDir = await mkdtemp(join(dataDir, 'files-'));
  const keysDir = await keysFor(['gateway', 'admin', 'member-registry', 'progress-tracking', ...services]);
  const env: NodeJS.ProcessEnv = {
    MONGODB_URI: mongoUri(),
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: keysDir,
    FILES_DIR: filesDir,
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
      { timeoutMs: 25_000, what: 'the import to end' },
    );
  return {
    env,
    files,
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

/** A staff roster of `count` people, numbered from `from`. */
export const staffRoster = (count: number, from = 1): string =>
  [
    '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位',
    ...Array.from({ length: count }, (_, place) => {
      const number = String(from + place).padStart(6, '0');
      return `${number},試験,職員${number},シケン,ショクイン,s${number}@demo-992011.example,総務部/第${(from + place) % 7}課,主事`;
    }),
  ].join('\n');
