import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { startPlatform } from './lib/platform.mjs';
import { dist } from './lib/project.mjs';
import { ensurePackages, ensureServers } from './lib/setup.mjs';

/*
 * npm run scenario -- DIR [--out FILE] [--url URL]: without --url on a private platform in a temporary folder, which is
 * gone afterwards.
 */

const args = process.argv.slice(2);

function load(extra, env) {
  const child = spawn(process.execPath, [dist('apps/scenario/src/cli.js'), ...args, ...extra], {
    stdio: 'inherit',
    env,
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function loadPrivately() {
  ensureServers();
  const dataDir = mkdtempSync(join(tmpdir(), 'manabi-scenario-'));
  const platform = await startPlatform({ dataDir, env: { DEMO: 'empty', LOG_LEVEL: 'warn' }, quiet: true });
  try {
    const admin = [dist('apps/admin/src/cli.js'), 'create-token', '--scenario'];
    const token = execFileSync(process.execPath, admin, {
      env: { ...process.env, DATA_DIR: dataDir },
      encoding: 'utf8',
    });
    return await load(['--url', platform.url], { ...process.env, MANABI_TOKEN: token.trim() });
  } finally {
    await platform.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

ensurePackages();
await build({ quiet: true });
process.exitCode = args.includes('--url') ? await load([], process.env) : await loadPrivately();
