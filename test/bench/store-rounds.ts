import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { type Row, beside, median, range } from './row.js';
import { type Documents, MongoClient, index, insertMany, newDocument } from './store-documents.js';
import { cpuOf, diskSyncs, startRedis, startStore } from './store-peers.js';

/** What is done over and over while others do the same: one call, once it resolves, counts one. */
type Operation = () => Promise<unknown>;

interface Measure {
  figure: string;
  concurrency: number;
  operation: Operation;
  /** The least ratio to redis' SET at the same concurrency. */
  bar?: number;
}

interface Result {
  rate: number;
  /** CPU of the server per operation, in microseconds. */
  cpu: number;
}

const READ_DOCUMENTS = 20_000;
const WARM_UP = 0.3;

interface Settings {
  rounds: number;
  milliseconds: number;
  say: (text: string) => void;
}

/** Single operations, in interleaved rounds with the disk and redis; medians over the rounds, with their range. */
export async function measureRounds(
  dir: string,
  disk: string,
  { rounds, milliseconds, say }: Settings,
): Promise<Row[]> {
  const store = await startStore(join(dir, 'small'));
  await mkdir(join(dir, 'redis'));
  const redis = await startRedis(join(dir, 'redis'));
  const client = await new MongoClient(`${store.uri}&w=majority&journal=true`, { maxPoolSize: 32 }).connect();
  const db = client.db('bench');
  try {
    const measures = await prepare(db.collection('read'), db.collection('written'));
    const value = 'x'.repeat(212);
    const peers: Measure[] = [
      ...[1, 4, 32].map((concurrency) => ({
        figure: 'redis-server, appendfsync always: SET',
        concurrency,
        operation: () => redis.client.set(randomUUID(), value),
      })),
      { figure: 'redis-server: GET', concurrency: 32, operation: () => redis.client.get('none') },
    ];
    const ping: Measure = {
      figure: 'ping: the driver and the wire',
      concurrency: 32,
      operation: () => db.command({ ping: 1 }),
    };
    const results = new Map<Measure, Result[]>([...peers, ping, ...measures].map((measure) => [measure, []]));
    const syncs: number[] = [];
    const bulks: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      // The first round warms up and does not count.
      const counts = round > 0;
      const duration = counts ? milliseconds : milliseconds * WARM_UP;
      const rate = diskSyncs(dir, duration / 2);
      if (counts) syncs.push(rate);
      for (const [measure, kept] of results) {
        const { pid } = peers.includes(measure) ? redis : store;
        const result = await run(measure.operation, measure.concurrency, duration, pid);
        if (counts) kept.push(result);
      }
      const bulk = await timeBulk(db.collection('bulk'));
      if (counts) bulks.push(bulk);
      say(`store: round ${round} of ${rounds}`);
    }
    const ratesOf = (measure: Measure): number[] => results.get(measure)!.map((result) => result.rate);
    const ceilings = new Map(peers.slice(0, 3).map((peer) => [peer.concurrency, ratesOf(peer)]));
    return [
      alone('disk: fdatasync of 256 bytes', syncs, `; ${disk}`),
      ...peers.map((peer) => alone(`${peer.figure} c=${peer.concurrency}`, ratesOf(peer))),
      ...[ping, ...measures].map((each) => compared(each, results.get(each)!, ceilings.get(each.concurrency)!)),
      { figure: 'insertMany 10k', value: median(bulks), unit: 'ms', note: `${range(bulks)} ms` },
    ];
  } finally {
    await client.close();
    await store.stop();
    await redis.stop();
  }
}

async function timeBulk(bulk: Documents): Promise<number> {
  await bulk.drop();
  await index(bulk);
  const began = performance.now();
  await insertMany(bulk, 10_000);
  return performance.now() - began;
}

async function prepare(read: Documents, written: Documents): Promise<Measure[]> {
  await index(written);
  await index(read);
  const ids: string[] = Array.from({ length: READ_DOCUMENTS }, () => randomUUID());
  for (let i = 0; i < ids.length; i += 5000) await read.insertMany(ids.slice(i, i + 5000).map((id) => newDocument(id)));
  let turn = 0;
  const nextId = (): string => ids[(turn += 7919) % ids.length]!;
  const versions = new Map(ids.map((id) => [id, 1]));
  const insert: Operation = () => written.insertOne(newDocument());
  const find: Operation = async () => {
    if (!(await read.findOne({ _id: nextId() }))) throw new Error('a document is missing');
  };
  /** The platform's own write: over the version read, and nothing else happens when somebody was faster. */
  const update: Operation = async () => {
    const _id = nextId();
    const version = versions.get(_id)!;
    versions.set(_id, version + 1);
    const change = { $set: { version: version + 1, progress: version % 101, at: new Date() } };
    const found = await read.findOneAndUpdate({ _id, version }, change, { returnDocument: 'after' });
    if (found?.version !== version + 1) throw new Error('an update is missing');
  };
  return [
    { figure: 'insertOne durable', concurrency: 1, operation: insert, bar: 0.2 },
    { figure: 'insertOne durable', concurrency: 4, operation: insert },
    { figure: 'insertOne durable', concurrency: 32, operation: insert, bar: 0.13 },
    { figure: 'findOne by _id', concurrency: 1, operation: find },
    { figure: 'findOne by _id', concurrency: 32, operation: find, bar: 0.12 },
    { figure: 'findOneAndUpdate conditional', concurrency: 1, operation: update },
    { figure: 'findOneAndUpdate conditional', concurrency: 32, operation: update, bar: 0.09 },
  ];
}

async function run(operation: Operation, concurrency: number, milliseconds: number, pid: number): Promise<Result> {
  const cpu = cpuOf(pid);
  const began = performance.now();
  let done = 0;
  const loop = async (): Promise<void> => {
    while (performance.now() - began < milliseconds) {
      await operation();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
  return { rate: (done * 1000) / (performance.now() - began), cpu: (cpuOf(pid) - cpu) / done };
}

function compared({ figure, concurrency, bar }: Measure, results: Result[], ceilings: number[]): Row {
  const rates = results.map(({ rate }) => rate);
  const figures = beside(rates, ceilings);
  const ratios = rates.map((rate, round) => rate / ceilings[round]!);
  const cpu = median(results.map((result) => result.cpu));
  return {
    figure: `${figure} c=${concurrency}`,
    ...figures,
    unit: '/s',
    ...(bar !== undefined && { bar: `ratio ≥ ${bar}`, met: (figures.ratio ?? 0) >= bar }),
    note: `${range(rates)}/s; ratio ${range(ratios, 3)}; ${cpu.toFixed(0)} µs CPU of the store each`,
  };
}

function alone(figure: string, rates: number[], more = ''): Row {
  return { figure, value: median(rates), unit: '/s', note: `${range(rates)}/s${more}` };
}
