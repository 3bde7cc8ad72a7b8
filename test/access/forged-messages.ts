import { randomUUID } from 'node:crypto';
import { allEvents } from '#contracts';
import { waitFor } from '#testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { Queue } from 'bullmq';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import type { z } from 'zod';
import { valid } from '../bad-input/valid.js';
import { personaOf } from './beyond.js';
import { plainSchema } from './ids.js';
import { away, home, type Records } from './records.js';
import type { World } from './world.js';

/** All that the offices of both municipalities can read, as one text: forged messages must change nothing in it. */
async function everythingRead(world: World): Promise<string> {
  const { headers } = personaOf(world, 'program of the scenarios');
  const parts: string[] = [];
  for (const code of [home, away] as const) {
    const { programme, imports } = world.records[code];
    const paths = ['people?limit=200', 'courses?limit=200', 'programmes?limit=200'];
    for (const id of Object.values(programme)) paths.push(`programmes/${id}/enrolments`, `reports/programmes/${id}`);
    for (const id of imports) paths.push(`imports/${id}`);
    for (const path of paths) {
      const asked = { method: 'GET', path: `/api/v1/${path}`, headers: { ...headers, 'manabi-municipality': code } };
      const { status, text } = await world.http.askPatiently(asked);
      parts.push(`${status} ${text.replaceAll(/"(?:asOf|lagSeconds|version)":[^,}]+/g, '')}`);
    }
  }
  return parts.join('\n');
}

/** Forged jobs and events change nothing that anybody can read. */
export async function messageFindings(world: World) {
  const before = await everythingRead(world);
  const jobs = await forgeJobs(world);
  const events = await forgeEvents(world);
  const after = await everythingRead(world);
  return { jobs, events, findings: before === after ? [] : ['forged messages changed what the offices read'] };
}

/** Puts jobs into every queue that somebody with Redis could put there; answers how many, once all have been dealt with. */
async function forgeJobs(world: World): Promise<number> {
  const { redisUrl } = world.journey.platform.servers;
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queues: Queue[] = [];
  try {
    const names = (await redis.keys('bull:*:meta')).map((key) => key.slice('bull:'.length, -':meta'.length));
    let forged = 0;
    for (const name of names) {
      const queue = new Queue(name, { connection: redis });
      queues.push(queue);
      const ours = world.records[home];
      const data = { importId: ours.imports[0], programme: ours.programme.staff, municipality: home, fiscalYear: 2026 };
      const known = (await queue.getJobs(['completed', 'delayed', 'waiting', 'active'], 0, 0))[0];
      const shape = (known?.data as { data?: object } | undefined)?.data ?? data;
      const mine = Object.fromEntries(Object.keys(shape).map((field) => [field, data[field as keyof typeof data]]));
      const envelopes: unknown[] = [
        { correlationId: randomUUID(), tenant: away, data: mine },
        { correlationId: randomUUID(), data: mine },
        { correlationId: randomUUID(), tenant: '', data: mine },
        { correlationId: randomUUID(), tenant: { $ne: '' }, data: mine },
        { correlationId: randomUUID(), tenant: [home, away], data: mine },
        { correlationId: randomUUID(), tenant: home, data: { ...mine, tenant: away } },
        { correlationId: randomUUID(), tenant: home, crossing: 'forged', data: mine },
        { correlationId: randomUUID(), tenant: home, caller: { service: 'admin' }, data: mine },
        { tenant: home },
        'not an object',
        null,
      ];
      for (const envelope of envelopes) {
        await queue.add(queue.name.split('.')[1] ?? 'forged', envelope, { attempts: 1 });
        forged += 1;
      }
    }
    for (const queue of queues) {
      await waitFor(async () => (await queue.getJobCounts('waiting', 'active')).waiting === 0, {
        what: `${queue.name} to be worked off`,
      });
    }
    return forged;
  } finally {
    await Promise.all(queues.map((queue) => queue.close()));
    redis.disconnect();
  }
}

/** What an event of ours would say, with ids that exist: only its subject tells that it is forged. */
function dataOf(schema: z.ZodType, { programme, enrolment, person }: Records): Record<string, unknown> {
  const [made] = fc.sample(valid(plainSchema(schema)), { seed: 5, numRuns: 1 }) as [Record<string, unknown>];
  const ids: Record<string, string> = {
    programme: programme.staff,
    enrolment: enrolment.staff[0],
    person: person.staff[0],
    municipality: home,
  };
  return Object.fromEntries(Object.entries(made).map(([field, value]) => [field, ids[field] ?? value]));
}

/** Events whose body says another municipality than their subject, and other nonsense; all must become dead letters. */
async function forgeEvents(world: World): Promise<number> {
  const { nats } = world.bus;
  const ours = world.records[home];
  let forged = 0;
  for (const event of allEvents) {
    const data = dataOf(event.data, ours);
    const envelope = {
      key: event.name.includes('.programme') ? ours.programme.staff : ours.enrolment.staff[0],
      tenant: home,
      version: 99,
      changedAt: new Date().toISOString(),
      correlationId: randomUUID(),
      data,
    };
    const bodies = [
      JSON.stringify(envelope),
      JSON.stringify({ ...envelope, tenant: '' }),
      JSON.stringify({ ...envelope, tenant: { $ne: '' } }),
      JSON.stringify({ ...envelope, version: -1 }),
      JSON.stringify({ ...envelope, __v: 1 }),
      'not json',
      '',
      '[]',
      'null',
    ];
    for (const body of bodies) {
      nats.publish(`evt.${away}.${event.name}`, body);
      forged += 1;
    }
  }
  await nats.flush();
  const manager = await jetstreamManager(nats);
  await waitFor(
    async () => {
      for await (const consumer of manager.consumers.list('EVT')) {
        if (consumer.num_pending + consumer.num_ack_pending > 0) return false;
      }
      return true;
    },
    { what: 'the forged events to be dealt with' },
  );
  return forged;
}
