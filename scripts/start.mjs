import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { Platform } from './lib/platform.mjs';
import { root } from './lib/project.mjs';
import { ensurePackages, ensureServers } from './lib/setup.mjs';

/* `npm start`: sets up what is missing, builds what is stale, starts everything. `--services`: one process each. */

const began = Date.now();
const say = (text) => process.stdout.write(`${text}\n`);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));

let stopping = false;

/** npm passes a Ctrl-C on that the terminal has already delivered: what follows within a second is the same one. */
function stopOnSignal(platform) {
  let first;
  const stop = async (signal) => {
    if (!stopping) {
      stopping = true;
      first = Date.now();
      say('stopping … (Ctrl-C again: at once) / 停止しています…');
      await platform.stop();
      process.exit(0);
    }
    if (signal !== 'SIGINT' || Date.now() - first < 1000) return;
    await platform.kill();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(signal));
}

async function main() {
  const { env } = process;
  ensurePackages();
  ensureServers([...(env.NATS_URL ? [] : ['nats-server']), ...(env.REDIS_URL ? [] : ['redis-server'])]);
  await build();
  const platform = new Platform({
    dataDir: env.DATA_DIR ?? join(root, 'data'),
    port: env.PORT ?? 3000,
    env: { ...env, DEMO: env.DEMO ?? '1' },
    services: process.argv.includes('--services'),
  });
  stopOnSignal(platform);
  await platform.start();
  say(`\nManabi is ready / 準備ができました: ${platform.url} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (platform.accountsFile) say(`demo accounts / デモ用アカウント: ${platform.accountsFile}`);
  if (platform.accountsFile && platform.secrets.isNew)
    say(`their password, shown once / パスワード: ${platform.secrets.demo}`);
  const loaded = join(platform.dataDir, 'demo-network.json');
  const loading = platform.accountsFile && !existsSync(loaded);
  if (loading)
    say(
      'the demo accounts work when the demo network is loaded, in about a minute / 読み込みが終わるまで、約1分お待ちください',
    );
  say(`data ${platform.dataDir}, logs ${join(platform.dataDir, 'logs')}; Ctrl-C stops / Ctrl-C で停止します`);
  while (loading && !stopping && !existsSync(loaded)) await pause(500);
  if (loading && !stopping) say('the demo network is loaded / デモデータの読み込みが終わりました');
}

main().catch((error) => {
  if (stopping) return;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
