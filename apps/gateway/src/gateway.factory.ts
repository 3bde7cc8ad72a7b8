import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysFor, testServers } from '#testing';
import { start } from './main.js';

/** The gateway alone, without pages and owners unless the test sees to them. */
export async function startGateway(env: NodeJS.ProcessEnv = {}) {
  const { natsUrl, redisUrl } = testServers();
  const port = await freePort();
  const running = await start({
    PORT: String(port),
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: await keysFor(['gateway']),
    FILES_DIR: await mkdtemp(join(tmpdir(), 'manabi-files-')),
    WEB_DIR: 'no-pages',
    LOG_LEVEL: 'fatal',
    ...env,
  });
  return { url: `http://127.0.0.1:${port}`, port, stop: () => running.stop() };
}
export type TestGateway = Awaited<ReturnType<typeof startGateway>>;

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
