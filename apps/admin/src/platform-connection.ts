import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectNats, KeyRing, RpcClient } from '#messaging';
import { z } from 'zod';

const Running = z.looseObject({ natsUrl: z.string(), mongoUri: z.string(), keysDir: z.string() });
type Running = z.infer<typeof Running>;

/**
 * A call client as the service `admin` on the running platform: NATS_URL and KEYS_DIR where they are set (compose),
 * else what the platform of DATA_DIR wrote down about itself.
 * @throws when no platform runs on that folder.
 */
export async function connectPlatform(env: NodeJS.ProcessEnv): Promise<{ rpc: RpcClient; close(): Promise<void> }> {
  const { natsUrl, keysDir } =
    env['NATS_URL'] && env['KEYS_DIR']
      ? { natsUrl: env['NATS_URL'], keysDir: env['KEYS_DIR'] }
      : await running(env['DATA_DIR'] ?? 'data');
  const nats = await connectNats(natsUrl, 'admin');
  const keys = await KeyRing.load(keysDir, 'admin');
  return { rpc: new RpcClient(nats, keys, 'admin'), close: () => nats.close() };
}

async function running(dataDir: string): Promise<Running> {
  const found = await readRunning(dataDir);
  if (!found) throw new Error(`no platform runs on ${dataDir}: start it first (npm start), or set DATA_DIR`);
  return found;
}

/** What the platform that runs on a data folder wrote down about itself; undefined when none does. */
export async function readRunning(dataDir: string): Promise<Running | undefined> {
  const text = await readFile(join(dataDir, 'run/platform.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Running.parse(JSON.parse(text));
}
