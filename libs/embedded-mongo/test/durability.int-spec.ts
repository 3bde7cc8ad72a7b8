import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Int32 } from 'bson';
import { encode } from '../src/bson/values.js';
import { doctor } from '../src/index.js';
import { Housekeeping } from '../src/housekeeping.js';
import { inOneStep } from '../src/storage/slice.js';
import { Store } from '../src/storage/store.js';
import { type Child, startChild, startChildOnSmallDisk } from './child.js';
import { type Client, MongoClient, type TestDoc, openTestStore, refusalOf, temporaryFolder } from './store.js';

let folder: string;
const children: Child[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  for (const child of children.splice(0)) await child.end('SIGKILL');
  await rm(folder, { recursive: true });
});

async function start(...args: string[]): Promise<Child> {
  const child = await startChild(folder, ...args);
  children.push(child);
  return child;
}

const connect = (uri: string): Promise<Client> =>
  new MongoClient(`${uri}&w=majority&journal=true`, { maxPoolSize: 20, serverSelectionTimeoutMS: 2000 }).connect();

describe('a store that is killed', () => {
  it('has no half-built index afterwards, and builds it again when asked', async () => {
    const store = await Store.open(folder);
    await store.write(
      inOneStep(() => {
        const collection = store.catalogue.create('test', 'docs');
        for (const n of [1, 2, 3]) {
          const doc = { _id: new Int32(n), n: new Int32(n) };
          store.documents.insert(collection, { raw: encode(doc), doc });
        }
        const spec = { name: 'n_1', key: { n: 1 as const }, unique: true };
        collection.addIndex({ spec, tree: store.catalogue.newTree(), ready: false, multikey: [false] });
        store.catalogue.save(collection);
      }),
    );
    await store.close();
    const child = await start();
    const client = await connect(child.uri);
    const collection = client.db('test').collection('docs');
    expect(await collection.indexes()).toHaveLength(1);
    await collection.createIndex({ n: 1 });
    expect(await collection.find({ n: 2 }).hint('n_1').toArray()).toEqual([{ _id: 2, n: 2 }]);
    await client.close();
    expect(await child.end('SIGTERM')).toBe(0);
    expect((await doctor(folder)).faults).toEqual([]);
  });
});

describe('the process', () => {
  it('prints its URI, keeps its socket to its owner, and leaves a clean folder on SIGTERM', async () => {
    const child = await start();
    const socket = join(folder, 'store.sock');
    expect(child.uri).toBe(`mongodb://${encodeURIComponent(socket)}/?directConnection=true`);
    expect(statSync(socket).mode & 0o777).toBe(0o600);
    expect(await child.end('SIGTERM')).toBe(0);
    expect(existsSync(join(folder, 'lock.sock'))).toBe(false);
  });

  it('answers what is under way before it ends', async () => {
    const child = await start();
    const client = await connect(child.uri);
    const collection = client.db('test').collection<TestDoc>('docs');
    await collection.insertOne({ _id: 'first' });
    const inserts = Array.from({ length: 20 }, (_, _id) =>
      collection.insertOne({ _id }).then(
        () => true,
        () => false,
      ),
    );
    await Promise.race(inserts);
    expect(await child.end('SIGTERM')).toBe(0);
    const acknowledged = (await Promise.all(inserts)).filter(Boolean).length;
    await client.close(true);
    const { documents } = await doctor(folder);
    expect(documents).toBeGreaterThanOrEqual(acknowledged + 1);
  });

  it('listens on a port of the loopback when asked', async () => {
    const child = await start('--port', '0');
    expect(child.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?directConnection=true$/);
    const client = await connect(child.uri);
    expect(await client.db('test').command({ ping: 1 })).toEqual({ ok: 1 });
    await client.close();
  });

  it('lets no second process into the folder, alive or stopped, and takes over from a killed one', async () => {
    const first = await start();
    await expect(startChild(folder)).rejects.toThrow(/ended with 1: .*in use by another process/);
    first.process.kill('SIGSTOP');
    await expect(startChild(folder)).rejects.toThrow(/in use by another process/);
    await first.end('SIGKILL');
    const second = await start();
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('does not open what a newer format wrote', async () => {
    const store = await Store.open(folder);
    await store.env.put(Buffer.from('\0\0\0\0format', 'latin1'), Buffer.from([0, 0, 0, 99]));
    await store.close();
    await expect(startChild(folder)).rejects.toThrow(/has format 99; this program knows 1/);
  });

  it('says when the data folder cannot be used', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(startChild(join(folder, 'file'))).rejects.toThrow(/ended with 1/);
    await expect(startChild(join(folder, 'x'.repeat(120)))).rejects.toThrow(/socket path over/);
  });
});

describe('a full disk', () => {
  it('refuses writes with 14031, keeps what was acknowledged, and goes on when there is space again', async () => {
    const child = await startChildOnSmallDisk(folder, 4000);
    children.push(child);
    const client = await connect(child.uri);
    const collection = client.db('test').collection<TestDoc>('docs');
    await collection.createIndex({ n: 1 });
    const acknowledged: number[] = [];
    const codes = new Set<number>();
    const fill = async (writer: number): Promise<void> => {
      for (let n = writer; !codes.has(14031); n += 4) {
        const stored = await collection
          .insertOne({ _id: n, n, text: 'x'.repeat(2000) })
          .catch((error) => void codes.add(error.code));
        if (stored) acknowledged.push(n);
      }
    };
    await Promise.all([0, 1, 2, 3].map(fill));
    // A page that fits in half is an input/output error to lmdb; on a real full disk that is told apart.
    expect([...codes].filter((code) => code !== 1)).toEqual([14031]);
    expect(acknowledged.length).toBeGreaterThan(100);
    const ids = async (): Promise<number[]> =>
      (await collection.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => Number(_id));
    expect(await ids()).toEqual(acknowledged.toSorted((a, b) => a - b));
    for (let n = 0; n < 40; n += 1) await collection.deleteOne({ _id: acknowledged[n]! });
    await collection.insertOne({ _id: -1, n: -1 });
    await client.close();
    expect(await child.end('SIGTERM')).toBe(0);
    expect((await doctor(folder)).faults).toEqual([]);
  });
});

describe('a dropped collection', () => {
  it('gives its space back, also when the process ended in between', async () => {
    const child = await start();
    const client = await connect(child.uri);
    const collection = client.db('test').collection('docs');
    await collection.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x'.repeat(100) })));
    await collection.drop();
    await child.end('SIGKILL');
    await client.close(true);
    const store = await Store.open(folder);
    const housekeeping = new Housekeeping(store);
    expect(store.catalogue.droppedTrees().length).toBeGreaterThan(0);
    await housekeeping.start();
    const left = (): number => [...store.env.getKeys()].filter((key) => key.readUInt32BE(0) > 0).length;
    const deadline = Date.now() + 10_000;
    while (left() > 0 && Date.now() < deadline) await pause(10);
    expect(left()).toBe(0);
    expect(store.catalogue.droppedTrees()).toEqual([]);
    housekeeping.stop();
    await store.close();
  });
});

describe('the lock', () => {
  it('holds within one process too', async () => {
    const store = await openTestStore();
    const { uri } = store;
    const dataDir = decodeURIComponent(/^mongodb:\/\/(.+)%2Fstore\.sock/.exec(uri)![1]!);
    expect((await refusalOf(Store.open(dataDir))).message).toMatch(/in use by another process/);
    await store.close();
  });
});
