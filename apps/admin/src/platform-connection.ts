import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectNats, KeyRing, RpcClient } from '#messaging';
import { z } from 'zod';

const Running = z.looseObject({ natsUrl: z.string(), keysDir: z.string() });

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

async function running(dataDir: string): Promise<z.infer<typeof Running>> {
  const text = await readFile(join(dataDir, 'run/platform.json'), 'utf8').catch(() => {
    throw new Error(`no platform runs on ${dataDir}: start it first (npm start), or set DATA_DIR`);
  });
  return Running.parse(JSON.parse(text));
}
