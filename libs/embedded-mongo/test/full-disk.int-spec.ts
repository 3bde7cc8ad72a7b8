import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { doctor } from '../src/index.js';
import { type Child, startChild } from './child.js';
import { type Client, MongoClient, type TestDoc, temporaryFolder } from './store.js';

let folder: string;
let disk: string;
let child: Child | undefined;

/** A disk of its own in memory; undefined, or why it cannot be had here. */
function mountDisk(megabytes: number): string | undefined {
  mkdirSync(disk);
  const { status, stderr, error } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  return status === 0 ? undefined : (error?.message ?? String(stderr).trim());
}

const growDisk = (megabytes: number): unknown =>
  execFileSync('/bin/mount', ['-o', `remount,size=${megabytes}m`, 'tmpfs', disk]);

beforeEach(async () => {
  folder = await temporaryFolder();
  disk = join(folder, 'disk');
});

afterEach(async () => {
  await child?.end('SIGKILL');
  spawnSync('/bin/umount', [disk]);
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Client> {
  child = await startChild(join(disk, 'store'));
  const options = { maxPoolSize: 8, serverSelectionTimeoutMS: 5000 };
  return new MongoClient(`${child.uri}&w=majority&journal=true`, options).connect();
}

const documents = (client: Client) => client.db('test').collection<TestDoc>('docs');

/** Eight writers fill the disk; every insert is kept or refused. */
async function fill(client: Client, acknowledged: number[]): Promise<void> {
  const codes = new Set<unknown>();
  let next = (acknowledged.at(-1) ?? 0) + 1000;
  const write = async (): Promise<void> => {
    while (codes.size === 0) {
      const n = next++;
      const stored = await documents(client)
        .insertOne({ _id: n, n, text: 'x'.repeat(8000) })
        .catch((error: { code?: unknown }) => void codes.add(error.code));
      if (stored) acknowledged.push(n);
    }
  };
  await Promise.all(Array.from({ length: 8 }, write));
  expect([...codes]).toEqual([14031]);
}

async function expectAllReadable(client: Client, acknowledged: number[]): Promise<void> {
  const wanted = acknowledged.toSorted((a, b) => a - b);
  const found = await documents(client).find().sort({ n: 1 }).toArray();
  expect(found.map(({ _id }) => _id)).toEqual(wanted);
  expect(await documents(client).countDocuments({ n: wanted[3] })).toBe(1);
}

it('a full disk refuses writes with 14031, lets reads go on, and takes writes again when there is space', async () => {
  const reason = mountDisk(8);
  if (reason !== undefined) {
    process.stderr.write(`full disk: skipped, no tmpfs can be mounted here: ${reason}\n`);
    return;
  }
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(3 * 1024 * 1024, 1));
  const acknowledged: number[] = [];
  let client = await start();
  await documents(client).createIndex({ n: 1 }, { unique: true });

  await fill(client, acknowledged);
  const first = acknowledged.length;
  expect(first).toBeGreaterThan(100);
  await expectAllReadable(client, acknowledged);

  rmSync(ballast);
  await fill(client, acknowledged);
  const second = acknowledged.length;
  expect(second).toBeGreaterThan(first + 50);
  await expectAllReadable(client, acknowledged);

  // A driver that has not met the death of its server may wait for it when it closes.
  await client.close();
  expect(await child!.end('SIGKILL')).toBe('SIGKILL');
  client = await start();
  await expectAllReadable(client, acknowledged);
  await fill(client, acknowledged);

  growDisk(32);
  await documents(client).updateMany({}, { $set: { text: 'short' } });
  await documents(client).insertOne({ _id: 1, n: 1 });
  await expectAllReadable(client, [...acknowledged, 1]);
  await client.close();
  expect(await child!.end('SIGTERM')).toBe(0);
  expect((await doctor(join(disk, 'store'))).faults).toEqual([]);
  process.stderr.write(
    `full disk: ${first} acknowledged before it was full, ${second - first} after a file went, all ${acknowledged.length} there\n`,
  );
});
