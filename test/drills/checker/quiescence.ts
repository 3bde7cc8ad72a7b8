import { connect, type NatsConnection } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as delay } from 'node:timers/promises';
import type { Doc, RawStore } from './raw-store.js';

/** Fields that say that something is owed. */
const marks = [
  ['progress-tracking', 'learning_events', 'pending'],
  ['progress-tracking', 'progress', 'unrelayed'],
  ['progress-tracking', 'enrolments', 'unrelayed'],
  ['progress-tracking', 'programmes', 'unrelayed'],
  ['progress-tracking', 'programmes', 'refold'],
  ['outcome-tracking', 'outcomes', 'unrelayed'],
  ['reporting', 'programme_reports', 'stale'],
  ['reporting', 'municipality_reports', 'stale'],
  ['reporting', 'network_reports', 'stale'],
] as const;
/** Who publishes: each must have seen the stream that stands now. */
const owners = ['progress-tracking', 'outcome-tracking'];
const consumers = ['enrolment', 'progress', 'programme', 'outcome'];
const queues = ['programme', 'municipality', 'network'].map((of) => `reporting.refresh-${of}-report`);

interface Memory extends Doc {
  readonly state?: { readonly created: string };
}

/** Waits until nothing is owed any more; returns what still is when the time is over. */
export async function waitUntilQuiet(
  addresses: { readonly natsUrl: string; readonly redisUrl: string },
  raw: RawStore,
  withinMs: number,
): Promise<readonly string[]> {
  const nats = await connectTo(addresses.natsUrl);
  const redis = new Redis(addresses.redisUrl, { maxRetriesPerRequest: null });
  const asked = queues.map((name) => new Queue(name, { connection: redis }));
  try {
    const deadline = Date.now() + withinMs;
    let owed: string[];
    do {
      owed = [...(await owedMarks(raw)), ...(await undelivered(nats, raw)), ...(await queued(asked))];
      if (owed.length > 0) await delay(100);
    } while (owed.length > 0 && Date.now() < deadline);
    return owed;
  } finally {
    await Promise.all(asked.map((queue) => queue.close()));
    redis.disconnect();
    await nats.close();
  }
}

/** How far the event stream has come. */
export async function lastSequence(natsUrl: string): Promise<number> {
  const nats = await connectTo(natsUrl);
  try {
    return (await (await jetstreamManager(nats)).streams.info('EVT')).state.last_seq;
  } finally {
    await nats.close();
  }
}

/** Whether a consumer of this event has been given one that it has not acknowledged. */
export async function isWorkedOn(natsUrl: string, event: string): Promise<boolean> {
  const nats = await connectTo(natsUrl);
  try {
    for await (const { name, num_ack_pending } of (await jetstreamManager(nats)).consumers.list('EVT'))
      if (name.includes(event) && num_ack_pending > 0) return true;
    return false;
  } finally {
    await nats.close();
  }
}

function connectTo(natsUrl: string): Promise<NatsConnection> {
  const { username, password, host } = new URL(natsUrl);
  return connect({ servers: host, user: username, pass: password });
}

async function owedMarks(raw: RawStore): Promise<string[]> {
  const counts = await Promise.all(
    marks.map(async ([service, collection, field]) => [
      collection,
      field,
      await raw.countWith(service, collection, field),
    ]),
  );
  return counts
    .filter(([, , count]) => count !== 0)
    .map(([collection, field, count]) => `${count} ${collection} ${field}`);
}

async function undelivered(nats: NatsConnection, raw: RawStore): Promise<string[]> {
  try {
    const manager = await jetstreamManager(nats);
    const { created } = await manager.streams.info('EVT');
    const owed: string[] = [];
    for (const owner of owners) {
      const [memory] = await raw.all<Memory>(owner, 'stream_memories');
      if (memory?.state?.created !== created) owed.push(`${owner} has not seen the new stream`);
    }
    const found = new Set<string>();
    for await (const { name, num_pending, num_ack_pending } of manager.consumers.list('EVT')) {
      const of = consumers.find((consumer) => name.includes(`${consumer}-changed`));
      if (of) found.add(of);
      if (num_pending + num_ack_pending > 0) owed.push(`${num_pending}+${num_ack_pending} events for ${name}`);
    }
    if (found.size < consumers.length) owed.push(`${found.size} of ${consumers.length} consumers`);
    return owed;
  } catch (error) {
    return [`the stream: ${String(error)}`];
  }
}

async function queued(asked: readonly Queue[]): Promise<string[]> {
  const counts = await Promise.all(asked.map((queue) => queue.getJobCountByTypes('wait', 'active', 'delayed')));
  return counts.flatMap((count, place) => (count > 0 ? [`${count} jobs ${queues[place]}`] : []));
}
