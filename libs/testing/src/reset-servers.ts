import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { Redis } from 'ioredis';
import { testServers } from './test-servers.js';

/** Deletes all streams with their consumers, and everything in Redis. For `beforeAll`: a spec file starts from nothing. */
export async function resetServers(): Promise<void> {
  const { natsUrl, redisUrl } = testServers();
  await Promise.all([deleteStreams(natsUrl), flush(redisUrl)]);
}

async function deleteStreams(url: string): Promise<void> {
  const { username, password, host } = new URL(url);
  const connection = await connect({ servers: host, user: username, pass: password });
  try {
    const manager = await jetstreamManager(connection);
    for await (const stream of manager.streams.list()) await manager.streams.delete(stream.config.name);
  } finally {
    await connection.close();
  }
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  try {
    await redis.flushall();
  } finally {
    redis.disconnect();
  }
}
