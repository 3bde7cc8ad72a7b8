import { verifySignIn } from '#contracts/registry';
import { getNetworkReportVersion, getProgrammeReportVersion } from '#contracts/reporting';
import { connectNats } from '#messaging';
import { resetServers, testServers, waitFor } from '#testing';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { answering, grantOf, startGateway, type TestGateway } from '../gateway.factory.js';

const programme = '3f0c52aa-1c4d-4f5e-8a6b-9c0d1e2f3a4b';
const events = `/reports/programmes/${programme}/events`;
const EACH = 20;
/** With `--long`, a thousand pages. */
const SESSIONS = process.env['LONG'] ? 50 : 3;

interface Asking {
  readonly service?: string;
  readonly tenant?: string;
}

describe('a report that is watched', () => {
  let gateway: TestGateway;
  let owner: NatsConnection;
  let redis: Redis;
  let version: number;
  let asked: Asking[];
  let open: AbortController[];

  beforeAll(async () => {
    await resetServers();
    gateway = await startGateway();
    redis = new Redis(testServers().redisUrl);
    owner = await connectNats(testServers().natsUrl, 'test');
    answering(owner, verifySignIn, ({ email }) =>
      grantOf({ municipality: '992011', roles: email?.startsWith('learner') ? ['learner'] : ['municipality-officer'] }),
    );
    answering(owner, getProgrammeReportVersion, (input, message) => {
      asked.push(callerOf(message));
      return input.programme === programme ? { version, countedAt: '2026-11-27T01:32:00.000Z' } : 'unknown-programme';
    });
    answering(owner, getNetworkReportVersion, () => ({ version, countedAt: null }));
  });
  afterAll(async () => {
    await owner.close();
    redis.disconnect();
    await gateway.stop();
  });
  beforeEach(() => {
    version = 1;
    asked = [];
    open = [];
  });
  afterEach(() => open.forEach((one) => one.abort()));

  const signIn = async (email = 'taro@city.example') => {
    const answer = await fetch(`${gateway.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'whatever it is' }),
    });
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const follow = (cookie: string, path = events) => {
    const stop = new AbortController();
    open.push(stop);
    return fetch(`${gateway.url}/api/v1${path}`, { headers: { cookie }, signal: stop.signal });
  };
  /** What a page was told so far, and whether it is over. */
  const watch = async (cookie: string, path = events) => {
    const answer = await follow(cookie, path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const page = { told: [] as number[], ended: false };
    const read = async () => {
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        for (const [, json = ''] of part.value.matchAll(/data: (.*)\n/g))
          page.told.push((JSON.parse(json) as { version: number }).version);
      page.ended = true;
    };
    void read().catch(() => (page.ended = true));
    await waitFor(() => page.told.length > 0, { what: 'the first event' });
    return page;
  };

  it('should tell every open page of a new count, asking the owner once a second for all of them', async () => {
    const cookies = await Promise.all(Array.from({ length: SESSIONS }, () => signIn()));
    const began = Date.now();
    const pages = await Promise.all(cookies.flatMap((cookie) => Array.from({ length: EACH }, () => watch(cookie))));
    version = 2;
    await waitFor(() => pages.every(({ told }) => told.length === 2), { what: 'all pages to be told' });
    expect(pages.map(({ told }) => told)).toEqual(pages.map(() => [1, 2]));
    const forAll = asked.filter(({ service }) => service === 'gateway');
    expect(asked.length - forAll.length).toBe(pages.length);
    expect(forAll.length).toBeGreaterThan(0);
    expect(forAll.length).toBeLessThanOrEqual(1 + (Date.now() - began) / 1000);
    expect(new Set(forAll.map(({ tenant }) => tenant))).toEqual(new Set(['992011']));
  });

  it('should ask no more once nobody looks', async () => {
    await watch(await signIn());
    await waitFor(() => asked.length > 1, { what: 'the asking' });
    open.forEach((one) => one.abort());
    const stays = await watch(await signIn(), '/reports/network/events?fiscalYear=2027');
    const before = asked.length;
    // Two more seconds of the other report are two more of this one.
    for (const next of [2, 3]) {
      version = next;
      await waitFor(() => stays.told.at(-1) === next, { what: 'the other report' });
    }
    expect(asked.length).toBeLessThanOrEqual(before + 1);
  });

  it('should end when the session does, and tell nothing more', async () => {
    const [mine, other] = [await signIn(), await signIn()];
    const [page, stays] = [await watch(mine), await watch(other)];
    await fetch(`${gateway.url}/api/v1/session`, { method: 'DELETE', headers: { cookie: mine } });
    version = 2;
    await waitFor(() => page.ended && stays.told.length === 2, {
      what: 'the page to be left alone',
      timeoutMs: 15_000,
    });
    expect([page.told, stays.ended]).toEqual([[1], false]);
  });

  it('should keep no session alive', async () => {
    const cookie = await signIn();
    await waitFor(async () => (await redis.keys('session:*')).length > 0, { what: 'the session' });
    await Promise.all((await redis.keys('session:*')).map((key) => redis.expire(key, 100)));
    await watch(cookie);
    const left = await Promise.all((await redis.keys('session:*')).map((key) => redis.ttl(key)));
    expect(Math.max(...left)).toBeLessThanOrEqual(100);
  });

  it('should refuse by name what one session opens beyond its share, and take another when one was closed', async () => {
    const cookie = await signIn();
    await Promise.all(Array.from({ length: EACH }, () => watch(cookie)));
    const refused = await follow(cookie);
    expect([refused.status, await refused.json()]).toEqual([
      429,
      expect.objectContaining({ code: 'too-many-watched' }) as unknown,
    ]);
    expect((await follow(await signIn())).status).toBe(200);
    open[0]?.abort();
    await waitFor(async () => (await follow(cookie)).status === 200, { what: 'a place that is free again' });
  });

  it.each([
    ['a programme that is not there', 404, `/reports/programmes/${'0'.repeat(8)}-0000-4000-8000-000000000000/events`],
    ['a year that is none', 400, '/reports/network/events?fiscalYear=x'],
  ])('should be refused as reading is: %s', async (_, status, path) => {
    expect((await follow(await signIn(), path)).status).toBe(status);
  });

  it('should be refused to whoever may not read the report', async () => {
    expect((await follow('')).status).toBe(401);
    expect((await follow(await signIn('learner@city.example'))).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('should push the network’s year too', async () => {
    expect((await watch(await signIn(), '/reports/network/events?fiscalYear=2026')).told).toEqual([1]);
  });
});

function callerOf({ headers }: Msg): Asking {
  const token = headers?.get('Manabi-Context') ?? '';
  return (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { caller: Asking }).caller;
}
