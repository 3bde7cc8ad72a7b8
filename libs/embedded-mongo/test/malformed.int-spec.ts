import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { deserialize } from 'bson';
import fc from 'fast-check';
import { doctor } from '../src/index.js';
import { type Child, startChild } from './child.js';
import { type Malformed, malformed } from './malformed.factory.js';
import { type Client, MongoClient, type TestDoc, temporaryFolder } from './store.js';

const MESSAGES = 10_000;
const AT_ONCE = 16;
const SEED = 20_260_401;
const MOST_GROWTH = 100 * 1024 * 1024;

let folder: string;
let child: Child;
let client: Client;

beforeAll(async () => {
  folder = await temporaryFolder();
  child = await startChild(folder);
  client = await new MongoClient(`${child.uri}&w=majority&journal=true`).connect();
});

afterAll(async () => {
  await client.close(true);
  await child.end('SIGKILL');
  await rm(folder, { recursive: true });
});

it('ten thousand malformed messages each end in an answer or a closed socket, and harm nobody', async () => {
  const messages = fc.sample(fc.noBias(malformed), { seed: SEED, numRuns: MESSAGES });
  const socket = join(folder, 'store.sock');
  const outcomes: Record<string, number> = {};
  let memory = 0;
  let next = 0;
  let isOver = false;
  const send = async (): Promise<void> => {
    while (next < messages.length) {
      // The first tenth warms the process up: what grows after that would go on growing.
      if (next === MESSAGES / 10) memory = residentBytes();
      const outcome = await outcomeOf(socket, messages[next++]!);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  const healthy = serveHealthily(() => isOver);
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  isOver = true;
  const served = await healthy;
  const growth = residentBytes() - memory;

  expect(Object.keys(outcomes).toSorted()).toEqual(['answered', 'closed', 'left', 'refused']);
  expect(Object.values(outcomes).reduce((sum, n) => sum + n)).toBe(MESSAGES);
  expect(served).toBeGreaterThan(20);
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(child.process.exitCode).toBeNull();
  expect(await child.end('SIGTERM')).toBe(0);
  expect((await doctor(folder)).faults).toEqual([]);
  process.stderr.write(
    `malformed messages: ${JSON.stringify(outcomes)}; ${served} right answers to a healthy client beside; ` +
      `memory ${Math.round(growth / 2 ** 20)} MB more\n`,
  );
});

/** Sends the bytes and nothing more; says how the server ended it. A silent server fails the test by its time. */
async function outcomeOf(path: string, { bytes, leaves }: Malformed): Promise<string> {
  const socket = connect(path);
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  if (leaves) {
    socket.write(bytes, () => socket.destroy());
    await closed;
    return 'left';
  }
  // Whoever waits for the rest of a message, or was told that no answer is wanted, is right to be silent.
  if (wantsAnswer(bytes)) socket.write(bytes);
  else socket.end(bytes);
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => {
    received.push(chunk);
    if (chunk.length > 0) socket.destroySoon();
  });
  await closed;
  return received.length === 0 ? 'closed' : readAnswer(Buffer.concat(received));
}

function wantsAnswer(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.readInt32LE(0) > bytes.length) return false;
  const isSilent = bytes.readInt32LE(12) === 2013 && ((bytes[16] ?? 0) & 2) !== 0;
  return !isSilent;
}

/** An answer is a whole message with a document that says ok or not. */
function readAnswer(bytes: Buffer): string {
  const opCode = bytes.readInt32LE(12);
  const at = opCode === 1 ? 36 : 21;
  const size = bytes.readInt32LE(0);
  const { ok, code } = deserialize(bytes.subarray(at, size));
  if (size > bytes.length || (ok !== 1 && typeof code !== 'number'))
    throw new Error(`not an answer: ${bytes.toString('hex')}`);
  return ok === 1 ? 'answered' : 'refused';
}

/** Writes and reads until it is over; throws when an answer is not the right one. */
async function serveHealthily(isOver: () => boolean): Promise<number> {
  const collection = client.db('healthy').collection<TestDoc>('docs');
  await collection.createIndex({ n: 1 }, { unique: true });
  let n = 0;
  for (; !isOver() || n === 0; n += 1) {
    await collection.insertOne({ _id: `h${n}`, n });
    const found = await collection
      .find({ n: { $gte: n - 1 } })
      .sort({ n: 1 })
      .toArray();
    expect(found.map(({ _id }) => _id)).toEqual(n === 0 ? ['h0'] : [`h${n - 1}`, `h${n}`]);
    expect((await collection.findOneAndUpdate({ n }, { $inc: { seen: 1 } }, { returnDocument: 'after' }))?.seen).toBe(
      1,
    );
  }
  expect(await collection.countDocuments()).toBe(n);
  return n;
}

function residentBytes(): number {
  const status = readFileSync(`/proc/${child.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) * 1024;
}
