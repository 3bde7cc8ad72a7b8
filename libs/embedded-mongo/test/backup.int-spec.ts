import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { backupTo, doctor, restoreFrom, startEmbeddedMongo } from '../src/index.js';
import { Store } from '../src/storage/store.js';
import { type Child, startChild } from './child.js';
import { type Client, MongoClient, type TestDoc, refusalOf, temporaryFolder } from './store.js';

let folder: string;
let dataDir: string;
let backupDir: string;
let restoredDir: string;
const children: Child[] = [];
const clients: Client[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  [dataDir, backupDir, restoredDir] = ['data', 'backup', 'restored'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close(true);
  for (const child of children.splice(0)) await child.end('SIGKILL');
  await rm(folder, { recursive: true });
});

async function connect(uri: string): Promise<Client> {
  const client = await new MongoClient(`${uri}&w=majority&journal=true`, { serverSelectionTimeoutMS: 5000 }).connect();
  clients.push(client);
  return client;
}

async function start(dir: string): Promise<Client> {
  const child = await startChild(dir);
  children.push(child);
  return connect(child.uri);
}

describe('a backup', () => {
  it('under load holds everything acknowledged before it, is of one instant, and restores to exact indexes', async () => {
    const client = await start(dataDir);
    const collection = client.db('test').collection<TestDoc>('docs');
    await collection.createIndex({ n: 1 });
    await collection.createIndex({ tags: 1, n: -1 });
    const acknowledged = [0, 0, 0, 0];
    let stop = false;
    const write = async (writer: number): Promise<void> => {
      for (let n = 1; !stop; n += 1) {
        await collection.insertOne({
          _id: `${writer}-${n}`,
          writer,
          n,
          tags: ['x', `t${n % 7}`],
          text: 'x'.repeat(500),
        });
        if (n > 5) await collection.updateOne({ _id: `${writer}-${n - 5}` }, { $push: { tags: 'late' as never } });
        if (n > 10 && n % 2 === 0) await collection.deleteOne({ _id: `${writer}-${n - 9}` });
        acknowledged[writer] = n;
      }
    };
    const writers = [0, 1, 2, 3].map(write);
    const reached = async (least: number): Promise<void> => {
      while (acknowledged.some((n) => n < least)) await pause(2);
    };
    await reached(100);
    const before = [...acknowledged];
    await backupTo(dataDir, backupDir);
    await reached(Math.max(...acknowledged) + 50);
    stop = true;
    await Promise.all(writers);

    await restoreFrom(backupDir, restoredDir);
    const { faults, documents } = await doctor(restoredDir);
    expect(faults).toEqual([]);
    expect(documents).toBeGreaterThan(200);
    const restored = (await start(restoredDir)).db('test').collection<TestDoc>('docs');
    for (const [writer, n] of before.entries()) {
      const numbers = (await restored.find({ writer }).sort({ n: 1 }).toArray()).map((doc) => Number(doc.n));
      const last = numbers.at(-1)!;
      expect(last).toBeGreaterThanOrEqual(n);
      // What a writer did is there in its order, without a gap: all that it did not delete, up to one moment.
      const kept = Array.from({ length: last }, (_, i) => i + 1).filter((i) => i % 2 === 0 || i === 1 || i > last - 9);
      expect(numbers.filter((i) => i < last - 9)).toEqual(kept.filter((i) => i < last - 9));
    }
  });

  it('can be taken in the process of the store itself, and of a store that is not in use', async () => {
    const server = await startEmbeddedMongo({ dataDir });
    const client = await connect(server.uri);
    await client.db('test').collection<TestDoc>('docs').insertOne({ _id: 'one' });
    await backupTo(dataDir, backupDir);
    await client.db('test').collection<TestDoc>('docs').insertOne({ _id: 'two' });
    expect(await client.db('test').collection('docs').countDocuments()).toBe(2);
    await client.close();
    await server.close();
    await backupTo(dataDir, join(folder, 'later'));
    expect((await doctor(backupDir)).documents).toBe(1);
    expect((await doctor(join(folder, 'later'))).documents).toBe(2);
  });

  it('goes into an empty folder only, and so does a restore', async () => {
    const store = await Store.open(dataDir);
    await store.close();
    await backupTo(dataDir, backupDir);
    expect(readdirSync(backupDir)).toEqual(['store.mdb']);
    expect((await refusalOf(backupTo(dataDir, backupDir))).message).toMatch(/is not empty/);
    expect((await refusalOf(restoreFrom(backupDir, dataDir))).message).toMatch(/is not empty/);
  });

  it('is refused where there is no store, and restored only when it is one', async () => {
    expect((await refusalOf(backupTo(dataDir, backupDir))).message).toMatch(/there is no store/);
    expect((await refusalOf(restoreFrom(backupDir, restoredDir))).message).toMatch(/there is no store/);
    await writeFile(join(folder, 'store.mdb'), 'not a store');
    expect((await refusalOf(restoreFrom(folder, restoredDir))).message).toMatch(/is damaged: its head is cut off/);
    expect(existsSync(restoredDir)).toBe(false);
  });
});
