import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '#contracts';
import { choosePassword, inviteAccount } from '#contracts/registry';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { outbox, waitFor } from '#testing';
import { journeyPlatform, password } from '../platform.js';
import { personaOf } from './beyond.js';
import { jsonOf } from './http.js';
import { makeWorld, type World } from './world.js';

const wrongPassword = 'kanaria-wrong-9f3a';
const chosenPassword = 'kanaria-chosen-9f3a';
const address = 'kanaria-9f3a@people.example';
const displayName = '金糸雀 鳴子';
const wrongToken = 'manabi_kanaria_9f3a_0123456789';
const wrongCode = 'kanaria-code-9f3a';

/** Words that nothing else is called by are used everywhere; afterwards they must be nowhere but in the store. */
describe('secrets and names', () => {
  let world: World;
  const subjects = new Set<string>();
  const words = new Map<string, string>();

  beforeAll(async () => {
    const journey = await journeyPlatform({ env: { LOG_LEVEL: 'trace' } });
    world = await makeWorld(journey);
    const heard = world.bus.nats.subscribe('>');
    void (async () => {
      for await (const { subject } of heard) subjects.add(subject);
    })();
    await use(world);
    for (const { name, headers } of world.personas) {
      const { cookie, authorization } = headers;
      if (cookie) words.set(`the session of ${name}`, cookie.split('=')[1] ?? cookie);
      if (authorization) words.set(`the token of ${name}`, authorization.slice('Bearer '.length));
    }
    for (const records of Object.values(world.records)) {
      for (const { text } of records.personal) if (!/^[0-9a-f-]{36}$/.test(text)) words.set(`“${text}”`, text);
    }
    for (const word of [password, wrongPassword, chosenPassword, address, displayName, wrongToken, wrongCode])
      words.set(`“${word}”`, word);
    // Whatever begins like this is a context token.
    words.set('a context token', Buffer.from('{"alg":"EdDSA"').toString('base64url').slice(0, -2));
  }, 180_000);
  afterAll(() => world.stop());

  /** Everything that can go right and wrong with a secret in it. */
  async function use({ http, journey, bus }: World): Promise<void> {
    const program = (await journey.backfill()).in('992011');
    const invitation = { email: address, displayName, role: 'auditor', municipality: '992011' };
    const { body } = await bus.ask(inviteAccount.name, invitation, await bus.sign({ service: 'admin' }));
    const { code } = body as { code: string };
    words.set('the first code', code);
    const json = { 'content-type': 'application/json' };
    const post = (path: string, body: unknown) =>
      http.askPatiently({
        method: 'POST',
        path: `/api/v1${path}`,
        headers: json,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    await post('/accounts/password', { code: wrongCode, password: chosenPassword });
    await post('/accounts/codes', { code });
    await program.call(choosePassword, { code, password: chosenPassword });
    await post('/accounts/password-resets', { email: address });
    const mail = await waitFor(async () => (await outbox(journey.platform.dataDir)).find(({ to }) => to === address), {
      what: 'the mail',
    });
    words.set('the code of a mail', mail.code);
    await post('/session', { email: address, password: wrongPassword });
    const signedIn = await post('/session', { email: address, password: chosenPassword });
    const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    words.set('the session', cookie.split('=')[1] ?? 'none');
    await post('/session', `{"email":"${address}","password":"${wrongPassword}"`);
    await post('/session', { email: address, password: wrongPassword, [wrongCode]: wrongPassword });
    await post('/courses', { key: displayName, title: wrongPassword });
    const credentials: Record<string, string>[] = [
      { authorization: `Bearer ${wrongToken}` },
      { cookie },
      { cookie: `manabi_session=${wrongCode}` },
    ];
    for (const path of ['/people', `/people?email=${address}`, `/${wrongCode}`, `/courses/${wrongCode}`]) {
      for (const headers of credentials) await http.askPatiently({ method: 'GET', path: `/api/v1${path}`, headers });
    }
    const { headers } = personaOf({ personas: world.personas }, 'officer');
    await http.askPatiently({ method: 'GET', path: `/api/v1/people?email=${address}`, headers });
    await http.askPatiently({ method: 'DELETE', path: '/api/v1/session', headers: { cookie } });
    words.set('a context token of the bus', await world.bus.sign({ roles: ['auditor'], tenant: '992011' }));
  }

  const foundIn = (place: string, text: string): string[] =>
    [...words].filter(([, word]) => text.includes(word)).map(([what]) => `${what} in ${place}`);

  it('should have been used', async () => {
    expect(words.size).toBeGreaterThan(40);
    expect(subjects.size).toBeGreaterThan(10);
    const { headers } = personaOf(world, 'officer');
    const people = await world.http.askPatiently({ method: 'GET', path: '/api/v1/people?limit=200', headers });
    expect(foundIn('the answer', people.text).length).toBeGreaterThan(10);
  });

  it('should not be in the logs', () => {
    const folder = join(world.journey.platform.dataDir, 'logs');
    const logs = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    expect(logs.some(([, text]) => text.length > 1000)).toBe(true);
    expect(logs.flatMap(([name, text]) => foundIn(name, text))).toEqual([]);
  });

  it('should not be in subjects', async () => {
    const manager = await jetstreamManager(world.bus.nats);
    const { state } = await manager.streams.info('EVT', { subjects_filter: '>' });
    const all = [...subjects, ...Object.keys(state.subjects ?? {})];
    expect(foundIn('a subject', all.join('\n'))).toEqual([]);
  });

  it('should not be in the names of keys, jobs and files', async () => {
    const redis = new Redis(world.journey.platform.servers.redisUrl);
    try {
      const keys = await redis.keys('*');
      expect(keys.some((key) => key.startsWith('bull:'))).toBe(true);
      expect(foundIn('a key', keys.join('\n'))).toEqual([]);
      const ids = await Promise.all(
        keys.filter((key) => /^bull:[^:]+:(?:completed|failed)$/.test(key)).map((key) => redis.zrange(key, '0', '-1')),
      );
      expect(foundIn('a job', ids.flat().join('\n'))).toEqual([]);
    } finally {
      redis.disconnect();
    }
    const files = readdirSync(world.journey.platform.dataDir, { recursive: true, encoding: 'utf8' });
    expect(foundIn('a file’s name', files.join('\n'))).toEqual([]);
  });

  it('should not be in the answers to others', async () => {
    const me = await world.http.ask({
      method: 'GET',
      path: '/api/v1/session',
      headers: personaOf(world, 'officer').headers,
    });
    expect(me.status).toBe(200);
    expect(foundIn('the session', me.text)).toEqual([]);
    const problem = await world.http.ask({ method: 'GET', path: `/api/v1/people?email=${address}&x=${wrongCode}` });
    expect(foundIn('a refusal', JSON.stringify(jsonOf(problem)))).toEqual([]);
  });

  it('should not be asked for in an address, but where it was reviewed', () => {
    const paths = openApi()['paths'] as Record<
      string,
      Record<string, { operationId: string; parameters?: { name: string }[] }>
    >;
    const inAddresses = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ operationId, parameters = [] }) =>
        parameters
          .filter(({ name }) =>
            /mail(?!ing\b)|name|password|token|secret|activation|otp|phone|birth|staffNumber/i.test(name),
          )
          .map(({ name }) => `${operationId} ${name}`),
      ),
    );
    // Filters of a list that only offices may read; no log holds the query of an address.
    expect(inAddresses.sort()).toEqual(['list-people email', 'list-people staffNumber']);
  });
});
