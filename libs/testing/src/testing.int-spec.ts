import { createPublicKey, sign, verify } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { Redis } from 'ioredis';
import { keysFor, resetServers, testServers, uniqueDb } from './index.js';

const nats = () => {
  const { host, username, password } = new URL(testServers().natsUrl);
  return connect({ servers: host, user: username, pass: password });
};

describe('test servers', () => {
  beforeEach(resetServers);

  it('should answer on NATS with JetStream, and have no stream after a reset', async () => {
    const connection = await nats();
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'LEFT', subjects: ['left.>'] });
    await resetServers();
    expect(await manager.streams.list().next()).toEqual([]);
    await connection.close();
  });

  it('should answer on Redis, and be empty after a reset', async () => {
    const redis = new Redis(testServers().redisUrl);
    await redis.set('left', '1');
    await resetServers();
    expect(await redis.dbsize()).toBe(0);
    redis.disconnect();
  });

  it('should never give the same database name twice', () => {
    expect(uniqueDb()).not.toBe(uniqueDb());
  });
});

describe('keysFor', () => {
  it('should write key pairs that belong together, the private ones for the owner only', async () => {
    const dir = await keysFor(['gateway', 'reporting']);
    const { keys } = JSON.parse(await readFile(join(dir, 'public.jwks.json'), 'utf8')) as { keys: { kid: string }[] };
    expect(keys.map(({ kid }) => kid)).toEqual(['gateway', 'reporting']);
    const path = join(dir, 'gateway.private.jwk.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const key = JSON.parse(await readFile(path, 'utf8')) as object;
    const signature = sign(null, Buffer.from('hello'), { key, format: 'jwk' } as never);
    const publicKey = createPublicKey({ key: keys[0] as never, format: 'jwk' });
    expect(verify(null, Buffer.from('hello'), publicKey, signature)).toBe(true);
  });
});
