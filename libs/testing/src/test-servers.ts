import { randomBytes } from 'node:crypto';

/** This Jest worker's own servers. */
export interface TestServers {
  natsUrl: string;
  redisUrl: string;
  /** The address of a database (default: a fresh one per call). */
  mongoUri(dbName?: string): string;
  /** A folder for files, empty at the start of the run. */
  dataDir: string;
}

/**
 * The real servers that were started for this Jest worker before the run. Other workers have others, so that a spec
 * file may delete streams and flush Redis.
 * @throws when Jest was started with another configuration than the project's.
 */
export function testServers(): TestServers {
  const handed = process.env['MANABI_TEST_SERVERS'];
  if (!handed || handed === 'none') throw new Error('no test servers: this run was started without them');
  const sets = JSON.parse(handed) as (Omit<TestServers, 'mongoUri'> & { mongoUri?: string })[];
  const index = Number(process.env['JEST_WORKER_ID'] ?? 1) - 1;
  const set = sets[index % sets.length];
  if (!set) throw new Error('no test servers were started');
  return {
    natsUrl: set.natsUrl,
    redisUrl: set.redisUrl,
    dataDir: set.dataDir,
    mongoUri: (dbName = uniqueDb()) => withDatabase(set.mongoUri, dbName),
  };
}

/** A database name that no other test uses. */
export const uniqueDb = (): string => `test_${randomBytes(6).toString('hex')}`;

function withDatabase(uri: string | undefined, dbName: string): string {
  if (!uri) throw new Error('no document store: libs/embedded-mongo is not built');
  const [, server, options = ''] = /^(mongodb(?:[+]srv)?:[/][/][^/?]+)[/]?[^?]*([?].*)?$/.exec(uri) ?? [];
  if (!server) throw new Error(`not a mongodb address: ${uri}`);
  return `${server}/${dbName}${options}`;
}
