import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { doctor } from '../src/index.js';
import { type Child, startChild, startChildToCrash } from './child.js';
import { Ledger } from './ledger.js';
import { type Client, MongoClient, temporaryFolder } from './store.js';

const WRITERS = 32;
/** `npm run test:long` kills thirty times at random, and at each point more than once. */
const ROUNDS = process.env.LONG ? { random: 30, planted: 3 } : { random: 3, planted: 1 };
const POINTS = [
  'document-before-entries',
  'before-commit',
  // Twice: here it shows when something is acknowledged too early.
  'during-commit',
  'during-commit',
  'committed-before-answer',
];

let folder: string;
const children: Child[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  for (const child of children.splice(0)) await child.end('SIGKILL');
  await rm(folder, { recursive: true });
});

async function connect(child: Child): Promise<Client> {
  children.push(child);
  // A writer that begins after the kill waits this long for nobody.
  const options = { maxPoolSize: WRITERS, serverSelectionTimeoutMS: 800 };
  return new MongoClient(`${child.uri}&w=majority&journal=true`, options).connect();
}

it('a store that is killed has every acknowledged write, no half of one, and exact indexes', async () => {
  const ledger = new Ledger();
  const first = await startChild(folder);
  const client = await connect(first);
  await ledger.prepare(client);
  await client.close();
  await first.end('SIGTERM');

  const planted = Array.from({ length: ROUNDS.planted }, () => POINTS).flat();
  for (let round = 0; round < ROUNDS.random; round += 1) await killed(ledger, undefined);
  for (const point of planted) await killed(ledger, point);

  const last = await startChild(folder);
  const reader = await connect(last);
  expect(await ledger.faults(reader)).toEqual([]);
  await reader.close();
  expect(await last.end('SIGTERM')).toBe(0);
  const { documents, entries, faults } = await doctor(folder);
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(documents);
  process.stderr.write(
    `kills under ${WRITERS} writers: ${ROUNDS.random} at random, ${planted.length} inside a commit; ` +
      `${ledger.acknowledged} acknowledged, 0 missing, 0 half done; ${documents} documents, ${entries} index entries exact\n`,
  );
}, 600_000);

/** Writes until the store is gone, at a moment nobody chose or at a point inside a commit; then looks what is left. */
async function killed(ledger: Ledger, point: string | undefined): Promise<void> {
  const child = await (point ? startChildToCrash(`${point}:${5 + random(100)}`, folder) : startChild(folder));
  const client = await connect(child);
  expect(await ledger.faults(client)).toEqual([]);
  const before = ledger.acknowledged;
  const enough = before + 1 + random(300);
  const kill = async (): Promise<void> => {
    await pause(random(5));
    child.process.kill('SIGKILL');
  };
  let killing: Promise<void> | undefined;
  const onAcknowledged = (): void => {
    if (!point && ledger.acknowledged >= enough) killing ??= kill();
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => ledger.write(client, `w${i}`, onAcknowledged)));
  await killing;
  expect(await child.end('SIGKILL')).toBe('SIGKILL');
  await client.close(true);
  expect(ledger.refusals).toEqual([]);
  if (!point) expect(ledger.acknowledged).toBeGreaterThan(before);
  expect((await doctor(folder)).faults).toEqual([]);
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
