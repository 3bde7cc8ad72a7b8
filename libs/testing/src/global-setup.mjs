import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from '../../../scripts/build.mjs';
import { ensureServers } from '../../../scripts/lib/setup.mjs';

const script = fileURLToPath(new URL('../../../scripts/lib/test-servers.mjs', import.meta.url));

/**
 * Before Jest: one set of real servers per worker, handed over in `MANABI_TEST_SERVERS` (`none` = this run needs
 * none). They end with this process, however it ends.
 */
export default async function globalSetup({ maxWorkers }) {
  if (process.env.MANABI_TEST_SERVERS === 'none') return;
  if (process.env.TEST_NATS_URL && maxWorkers > 1) throw new Error('with TEST_NATS_URL run Jest with --maxWorkers=1');
  const wanted = [];
  if (!process.env.TEST_NATS_URL) wanted.push('nats-server');
  if (!process.env.TEST_REDIS_URL) wanted.push('redis-server');
  ensureServers(wanted);
  // A file that does not compile fails its own tests; the others run against what was built before.
  await build({ quiet: true }).catch((error) => process.stderr.write(`${error.message}\n`));
  const servers = spawn(process.execPath, [script, String(maxWorkers)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [first] = await Promise.race([
    once(createInterface(servers.stdout), 'line'),
    once(servers, 'exit').then(([code]) => Promise.reject(new Error(`the test servers did not start (${code})`))),
  ]);
  process.env.MANABI_TEST_SERVERS = first;
  servers.unref();
  servers.stdin.unref();
  servers.stdout.unref();
  globalThis.__manabiTestServers = servers;
}
