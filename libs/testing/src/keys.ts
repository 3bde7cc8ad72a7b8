import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { projectScript } from './project-script.js';
import { testServers } from './test-servers.js';

interface Keys {
  ensureKeys: (dir: string, services: string[]) => void;
}

/** A new folder for `KEYS_DIR` with a key pair for each of these services; returns its path. */
export async function keysFor(services: string[]): Promise<string> {
  const { ensureKeys } = await projectScript<Keys>('keys.mjs');
  const dir = await mkdtemp(join(testServers().dataDir, 'keys-'));
  ensureKeys(dir, services);
  return dir;
}
