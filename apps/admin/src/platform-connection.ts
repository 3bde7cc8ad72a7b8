import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connectNats, KeyRing, RpcClient } from '#messaging';
import { z } from 'zod';

const Running = z.looseObject({ url: z.string(), natsUrl: z.string(), mongoUri: z.string(), keysDir: z.string() });
type Running = z.infer<typeof Running>;

const ANSWER_WITHIN_MS = 3000;

/**
 * A call client as the service `admin` on the running platform: NATS_URL and KEYS_DIR where they are set (compose),
 * else what the platform of DATA_DIR wrote down about itself.
 * @throws when no platform runs on that folder, or its message server does not answer.
 */
export async function connectPlatform(env: NodeJS.ProcessEnv): Promise<{ rpc: RpcClient; close(): Promise<void> }> {
  const { natsUrl, keysDir } =
    env['NATS_URL'] && env['KEYS_DIR']
      ? { natsUrl: env['NATS_URL'], keysDir: env['KEYS_DIR'] }
      : await running(env['DATA_DIR'] ?? 'data');
  await refuseSilent(natsUrl);
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

/** The client of the services waits for its server for ever; a tool must not. */
async function refuseSilent(natsUrl: string): Promise<void> {
  const { hostname, port } = new URL(natsUrl);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 4222) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  } catch {
    throw new Error(`the platform does not answer (NATS on ${hostname}:${port}): start it (npm start)`);
  } finally {
    socket.destroy();
  }
}
