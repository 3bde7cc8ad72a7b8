import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Child, startChild } from './child.js';
import { type Client, MongoClient, type TestDoc, refusalOf, temporaryFolder } from './store.js';

/** `npm run test:long`: minutes of work, and figures that mean most on an idle machine. */
const long = process.env.LONG ? describe : describe.skip;

const DOCUMENTS = 1_000_000;
const LONGEST_GAP_MS = 200;
const CLOCK_TICK_MS = 10;

long(`with ${DOCUMENTS} documents`, () => {
  let folder: string;
  let child: Child;
  let worker: Client;
  let other: Client;

  const document = (n: number) => ({
    _id: `d${n}`,
    n,
    key: `k${(n * 7919) % DOCUMENTS}`,
    group: n % 100,
    tags: [`a${n % 10}`, `b${n % 7}`],
    text: 'x'.repeat(80),
  });
  const docs = () => worker.db('test').collection<TestDoc>('docs');
  const anonymousMiB = (): number =>
    Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${child.process.pid}/status`, 'utf8'))![1]) / 1024;
  /** Processor time of the store: what it did while somebody waited; other processes may make the wait longer. */
  const cpuMs = (): number => {
    const fields = readFileSync(`/proc/${child.process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS;
  };
  const print = (line: string): void => void process.stdout.write(`${line}\n`);

  async function start(): Promise<number> {
    const began = performance.now();
    child = await startChild(folder);
    const took = performance.now() - began;
    worker = await new MongoClient(`${child.uri}&w=majority&journal=true`).connect();
    other = await new MongoClient(child.uri, { maxPoolSize: 1 }).connect();
    return took;
  }

  async function stop(): Promise<void> {
    await worker.close();
    await other.close();
    await child.end('SIGTERM');
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
    await start();
    await docs().createIndex({ key: 1 });
    await docs().createIndex({ group: 1, n: 1 });
    for (let n = 0; n < DOCUMENTS; n += 10_000) {
      await docs().insertMany(Array.from({ length: 10_000 }, (_, i) => document(n + i)));
    }
    print(`after the load: ${anonymousMiB().toFixed(0)} MiB of anonymous memory`);
  }, 600_000);

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  it('starts within a second, in at most 150 MiB of anonymous memory', async () => {
    await stop();
    const took = await start();
    const cpu = cpuMs();
    for (let n = 0; n < 10_000; n += 1) await docs().findOne({ _id: `d${(n * 97) % DOCUMENTS}` });
    print(
      `cold start ${took.toFixed(0)} ms, of the processor ${cpu} ms; after 10,000 reads ${anonymousMiB().toFixed(0)} MiB of anonymous memory`,
    );
    expect(Math.min(took, cpu)).toBeLessThan(1000);
    expect(anonymousMiB()).toBeLessThan(150);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a count without an index', () => docs().countDocuments({ other: 1 })],
    ['a count of all', () => docs().countDocuments()],
    ['a scan', () => docs().findOne({ n: -1 })],
    ['a sort in memory that is too large', () => refusalOf(docs().find().sort({ text: 1, n: -1 }).toArray())],
    [
      'a sort of 300,000 in memory',
      () =>
        docs()
          .find({ n: { $lt: 300_000 } })
          .sort({ text: 1, n: -1 })
          .next(),
    ],
    ['the last of 100,000 in order', () => docs().find().sort({ n: -1 }).skip(100_000).limit(20).toArray()],
    [
      'a group',
      () =>
        docs()
          .aggregate([{ $group: { _id: '$group', n: { $sum: 1 } } }])
          .toArray(),
    ],
    [
      'groups that are too many',
      () =>
        refusalOf(
          docs()
            .aggregate([{ $group: { _id: '$n' } }])
            .toArray(),
        ),
    ],
    [
      '200,000 groups, sorted',
      () =>
        docs()
          .aggregate([{ $match: { n: { $lt: 200_000 } } }, { $group: { _id: '$n' } }, { $sort: { _id: -1 } }])
          .next(),
    ],
    ['200,000 distinct values', () => docs().distinct('key', { n: { $lt: 200_000 } })],
    [
      'a skip',
      () =>
        docs()
          .find()
          .skip(DOCUMENTS - 1)
          .toArray(),
    ],
    ['an index build', () => docs().createIndex({ tags: 1 })],
    ['an update of all', () => docs().updateMany({}, { $inc: { group: 1 } })],
    ['an update without a match', () => docs().updateMany({ other: 1 }, { $inc: { group: 1 } })],
    [
      'the change of the last in order',
      () => docs().findOneAndUpdate({}, { $set: { seen: true } }, { sort: { text: 1, n: -1 } }),
    ],
    ['a delete of 200,000', () => docs().deleteMany({ n: { $gte: 800_000 } })],
    ['a dropped index', () => docs().dropIndex('tags_1')],
    ['a dropped collection', () => docs().drop()],
  ])(
    'lets others go on beside %s',
    async (name, work) => {
      let over = false;
      let longest = 0;
      let busy = 0;
      const others = (async () => {
        for (let n = 0; !over; n += 1) {
          const cpu = cpuMs();
          const asked = performance.now();
          await other
            .db('test')
            .collection<TestDoc>('docs')
            .findOne({ _id: `d${n % 1000}` });
          const waited = performance.now() - asked;
          longest = Math.max(longest, waited);
          busy = Math.max(busy, Math.min(waited, cpuMs() - cpu));
        }
      })();
      const began = performance.now();
      await work().finally(() => (over = true));
      const took = performance.now() - began;
      await others;
      print(
        `${name}: ${took.toFixed(0)} ms; another client waited ${longest.toFixed(0)} ms at most, ` +
          `the store was busy for ${busy.toFixed(0)} ms of a wait at most`,
      );
      expect(busy).toBeLessThan(LONGEST_GAP_MS);
    },
    300_000,
  );
});
