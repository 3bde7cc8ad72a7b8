import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedMongo } from '#embedded-mongo';
import { createLogger } from '#observability';
import { backupRules, Database, databaseAddress } from '#persistence';
import { testServers } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { dump } from './dump.repository.js';
import { checkBackup, makeBackup, Progress, restoreBackup } from './index.js';

const { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, BSONRegExp } = mongoose.mongo;
const service = 'member-registry';
const silent = () => undefined;
const quiet = new Progress(silent);

/** One document of every type, and of numbers that look alike. */
const everything = {
  _id: 'everything',
  tenant: '992011',
  int: new Int32(1),
  double: new Double(1),
  negativeZero: new Double(-0),
  notANumber: new Double(Number.NaN),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('1.10'),
  text: '𠮷野家\u0000',
  bytes: new Binary(Buffer.from([0, 1, 2]), 4),
  id: new ObjectId(),
  at: new Date(-1),
  nothing: null,
  yes: true,
  pattern: new BSONRegExp('^a', 'i'),
  timestamp: new Timestamp({ t: 1, i: 2 }),
  least: new MinKey(),
  most: new MaxKey(),
  list: [[], {}, [new Int32(1), new Double(1)]],
};

describe('a backup of a platform’s folder', () => {
  let home: string;
  let dataDir: string;
  let stores: Awaited<ReturnType<typeof startEmbeddedMongo>>[];

  const openStore = async (dir: string, port?: number) => {
    const store = await startEmbeddedMongo({ dataDir: dir, ...(port !== undefined && { port }) });
    stores.push(store);
    return store;
  };
  const closeStores = async () => {
    for (const store of stores.splice(0)) await store.close();
  };
  const inDatabase = async <T>(uri: string, work: (db: mongoose.mongo.Db) => Promise<T>, of = service): Promise<T> => {
    const { address, dbName } = databaseAddress(uri, of);
    const client = await new mongoose.mongo.MongoClient(address).connect();
    try {
      return await work(client.db(dbName));
    } finally {
      await client.close();
    }
  };
  const back = (name: string, env: NodeJS.ProcessEnv = { DATA_DIR: dataDir }) =>
    makeBackup(env, { to: join(home, name), appVersion: '1.2.3', say: silent });
  const restore = (name: string, env: NodeJS.ProcessEnv, erasures?: string) =>
    restoreBackup(env, { from: join(home, name), erasures, say: silent });
  const refusal = (code: string) => expect.objectContaining({ code, message: expect.stringMatching(/[ぁ-ん]/) });

  beforeEach(async () => {
    stores = [];
    home = await mkdtemp(join(testServers().dataDir, 'backup-'));
    dataDir = join(home, 'data');
    const put = async (path: string, text: string) => {
      await mkdir(join(dataDir, path, '..'), { recursive: true });
      await writeFile(join(dataDir, path), text);
    };
    await put('secrets.json', '{"demo":"x"}');
    await put('keys/gateway.private.jwk.json', '{}');
    await put('files/aa/bb/aabb', 'a file');
    await put('files/incoming/half', 'not whole');
    await put('logs/platform.log', 'a log');
    await put('nats/jetstream/x', 'an event');
    const { uri } = await openStore(join(dataDir, 'store'));
    await inDatabase(uri, async (db) => {
      await db.collection<{ _id: string }>('people').insertOne(everything);
      await db.collection('people').createIndex({ tenant: 1, 'text.a': -1 }, { unique: true });
      await db
        .collection('people')
        .createIndex(
          { at: 1 },
          { name: 'old', partialFilterExpression: { at: new Date(-1), list: { $exists: true } } },
        );
      await db.collection('empty').createIndex({ tenant: 1 });
      await db.collection<{ _id: string }>('stream_memories').insertOne({ _id: 'EVT' });
    });
    await inDatabase(
      uri,
      (db) =>
        db
          .collection<{ _id: number }>('facts')
          .insertMany(Array.from({ length: 2500 }, (_, place) => ({ _id: place }))),
      'reporting',
    );
  });
  afterEach(async () => {
    await closeStores();
    await rm(home, { recursive: true, force: true });
  });

  it('should hold every document, index, file and key, and nothing that is made anew', async () => {
    const { databases, files } = await back('b');
    expect(databases).toEqual({
      [service]: {
        empty: { documents: 0, indexes: [expect.objectContaining({ key: { tenant: 1 } })] },
        people: {
          documents: 1,
          indexes: [expect.objectContaining({ unique: true }), expect.objectContaining({ name: 'old' })],
        },
      },
      reporting: { facts: { documents: 2500, indexes: [] } },
    });
    expect(Object.keys(files).sort()).toEqual([
      'config/keys/gateway.private.jwk.json',
      'config/secrets.json',
      `databases/${service}/empty.bson`,
      `databases/${service}/people.bson`,
      'databases/reporting/facts.bson',
      'files/aa/bb/aabb',
    ]);
    expect(await checkBackup(join(home, 'b'), quiet)).toMatchObject({ app: '1.2.3', databases, files });
    expect((await readdir(join(home, 'b'))).sort()).toEqual(['config', 'databases', 'files', 'manifest.json']);
    expect((await stat(join(home, 'b'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'b', 'config/secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('should come back exactly: every type, index and file', async () => {
    const { databases, files } = await back('b');
    const target = join(home, 'new');
    await restore('b', { DATA_DIR: target });
    expect((await readdir(target)).sort()).toEqual(['files', 'keys', 'secrets.json', 'store']);
    expect(await readFile(join(target, 'files/aa/bb/aabb'), 'utf8')).toBe('a file');
    // The bytes of a second backup are those of the first.
    const again = await back('c', { DATA_DIR: target });
    expect({ databases: again.databases, files: again.files }).toEqual({ databases, files });
  });

  it('should take the list of who was erased since, whole or not at all', async () => {
    const line = (place: number) =>
      JSON.stringify({
        at: '2026-04-01T00:00:00.000Z',
        erasure: `00000000-0000-4000-8000-00000000000${place}`,
        municipality: '992011',
        person: '00000000-0000-4000-8000-000000000009',
        enrolments: null,
      });
    await writeFile(join(dataDir, 'files/erasures.jsonl'), `${line(1)}\n${line(2)}\n`);
    await back('b');
    const [list, target] = [join(home, 'list.jsonl'), join(home, 'new')];
    await writeFile(list, `${line(2)}\n\n${line(3)}\n{"torn`);
    await restore('b', { DATA_DIR: target }, list);
    const restored = await readFile(join(target, 'files/erasures.jsonl'), 'utf8');
    expect(restored).toBe([1, 2, 3].map((place) => `${line(place)}\n`).join(''));

    await writeFile(list, `${line(1)}\n{"person":"花子"}\n`);
    const other = { DATA_DIR: join(home, 'other') };
    await expect(restore('b', other, list)).rejects.toEqual(refusal('bad-erasures'));
    await expect(restore('b', other, join(home, 'none'))).rejects.toEqual(refusal('bad-erasures'));
    expect(await readdir(home)).not.toContain('other');
  });

  it('should go from an embedded store into a server named by MONGODB_URI, files and keys into their own places', async () => {
    await back('b');
    const { uri } = await openStore(join(home, 'server'), 0);
    const volumes = { FILES_DIR: join(home, 'v/files'), KEYS_DIR: join(home, 'v/keys') };
    const named = uri.replace('/?', '/city?');
    await restore('b', { DATA_DIR: join(home, 'new'), MONGODB_URI: named, ...volumes });
    const bytes = await inDatabase(named, (db) => db.collection('people').findOne({}, { raw: true }));
    expect(bytes).toEqual(await readFile(join(home, `b/databases/${service}/people.bson`)));
    expect(await inDatabase(named, (db) => db.collection('facts').countDocuments(), 'reporting')).toBe(2500);
    expect(await readdir(join(home, 'v/keys'))).toEqual(['gateway.private.jwk.json']);
    expect(await readdir(join(home, 'v/files/aa/bb'))).toEqual(['aabb']);
    expect(await readdir(join(home, 'new'))).toEqual(['secrets.json']);
    await expect(restore('b', { DATA_DIR: join(home, 'again'), MONGODB_URI: named })).rejects.toEqual(
      refusal('target-not-empty'),
    );
  });

  it('should be refused by a server that cannot be read as of one instant', async () => {
    const { uri } = await openStore(join(home, 'server'), 0);
    await expect(back('b', { DATA_DIR: dataDir, MONGODB_URI: uri })).rejects.toEqual(refusal('no-replica-set'));
    expect(await readdir(home)).not.toContain('b.partial');
  });

  it('should be read as of one instant whatever else the address asks for', async () => {
    const uri = (stores[0]?.uri ?? '') + '&readConcernLevel=majority';
    const client = await new mongoose.mongo.MongoClient(uri, { monitorCommands: true }).connect();
    const levels = new Map<string, string | undefined>();
    client.on('commandStarted', ({ commandName, command }) => {
      const { find, readConcern } = command as { find?: string; readConcern?: { level: string } };
      if (commandName === 'find') levels.set(String(find), readConcern?.level);
    });
    await client.withSession({ snapshot: true }, (session) => dump({ client, uri, session }, join(home, 'b'), quiet));
    await client.close();
    expect(Object.fromEntries(levels)).toEqual({ empty: 'snapshot', people: 'snapshot', facts: 'snapshot' });
  });

  it('should leave a MongoDB on which no service starts when it is cut off', async () => {
    await back('b');
    const { uri } = await openStore(join(home, 'server'), 0);
    // A folder that cannot be made: the files fail after the databases.
    const FILES_DIR = join(home, 'data/secrets.json/files');
    await expect(restore('b', { DATA_DIR: join(home, 'new'), MONGODB_URI: uri, FILES_DIR })).rejects.toThrow('ENOTDIR');
    const database = await Database.open(uri, service, createLogger({ service: 'test', level: 'silent' }));
    await expect(database.prepare()).rejects.toThrow('restore');
    await database.close();
    await inDatabase(stores[0]?.uri ?? '', (db) =>
      db
        .collection<{ _id: string }>(backupRules.underRestore.collection)
        .insertOne({ _id: backupRules.underRestore._id }),
    );
    await expect(back('c')).rejects.toEqual(refusal('restore-unfinished'));
  });

  it.each([
    ['a changed byte', 'databases/member-registry/people.bson', (path: string) => appendFile(path, 'x')],
    ['a missing file', 'files/aa/bb/aabb', (path: string) => rm(path)],
    ['a manifest cut short', 'manifest.json', (path: string) => writeFile(path, '{"format": 1,')],
    [
      'a path that leads outside',
      'manifest.json',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('files/aa/bb', 'files/../../bb')),
    ],
  ])('should be refused for %s, before anything is written', async (_, path, damage) => {
    await back('b');
    await damage(join(home, 'b', path));
    await expect(restore('b', { DATA_DIR: join(home, 'new') })).rejects.toEqual(refusal('damaged-backup'));
    await expect(checkBackup(join(home, 'b'), quiet)).rejects.toEqual(refusal('damaged-backup'));
    expect(await readdir(home)).not.toContain('new');
  });

  it('should be refused for a newer format', async () => {
    await back('b');
    const path = join(home, 'b/manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"format": 1', '"format": 2'));
    await expect(restore('b', { DATA_DIR: join(home, 'new') })).rejects.toEqual(refusal('newer-format'));
  });

  it('should go only into an empty place, from a place where one is', async () => {
    await back('b');
    await expect(restore('b', { DATA_DIR: dataDir })).rejects.toEqual(refusal('target-not-empty'));
    await expect(restore('data', { DATA_DIR: join(home, 'new') })).rejects.toEqual(refusal('no-backup'));
  });

  it('should only be made into a new folder outside of what it secures, and of something', async () => {
    await back('b');
    await expect(back('b')).rejects.toEqual(refusal('target-exists'));
    await expect(back('data/b')).rejects.toEqual(refusal('target-inside'));
    await expect(back('e', { DATA_DIR: join(home, 'nowhere') })).rejects.toEqual(refusal('nothing-to-back-up'));
    await mkdir(join(home, 'd.partial'));
    await expect(back('d')).rejects.toEqual(refusal('backup-unfinished'));
    expect((await readdir(home)).sort()).toEqual(['b', 'd.partial', 'data']);
  });

  it('should leave nothing behind when it fails', async () => {
    const empty = join(home, 'other');
    await mkdir(join(empty, 'store'), { recursive: true });
    await expect(back('b', { DATA_DIR: empty })).rejects.toThrow('no store');
    expect((await readdir(home)).sort()).toEqual(['data', 'other']);
  });
});
