import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, projectScript } from './project-script.js';

/** How a private platform is started. */
export interface PlatformOptions {
  /** Its data folder; made when it is missing. */
  dataDir: string;
  /** Left out or 0: a free one. */
  port?: number;
  /** As in `.env.example`; nothing else of this process's environment is passed on. `DEMO` is `empty` unless given. */
  env?: Record<string, string>;
  /** One process per service in place of one for all. */
  services?: boolean;
  /** Nothing on the console. */
  quiet?: boolean;
}

/** A running platform. */
export interface Platform {
  url: string;
  dataDir: string;
  /** `nats`, `redis`, `store` (those that it started itself), and `platform` or one per service. */
  children: Record<string, { pid(): number | undefined; log: string }>;
  /** Addresses for the operator: what a test needs in order to look inside or to break something. */
  servers: { natsUrl: string; redisUrl: string; mongoUri: string };
  /** Milliseconds from the start to ready. */
  readyMs: number;
  stop(): Promise<void>;
}

interface PlatformScript {
  startPlatform: (options: PlatformOptions) => Promise<Platform>;
}

/**
 * Starts a whole platform from `dist` and waits until it can serve. It ends with this process, however that ends.
 * @throws when it is not ready within 60 s; whatever had been started is stopped.
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { startPlatform: start } = await projectScript<PlatformScript>('platform.mjs');
  await mkdir(join(options.dataDir, 'run'), { recursive: true, mode: 0o700 });
  const reaper = spawn(process.execPath, [join(projectRoot(), 'scripts/lib/reap.mjs'), options.dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  reaper.unref();
  const platform = await start({ quiet: true, ...options }).catch((error: unknown) => {
    reaper.kill();
    throw error;
  });
  const stop = async () => {
    await platform.stop();
    reaper.kill();
  };
  const { url, dataDir, children, servers, readyMs } = platform;
  return { url, dataDir, children, servers, readyMs, stop };
}
