import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, projectScript } from './project-script.js';
import { waitFor } from './wait-for.js';

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
  /** The clock of all services can be moved: `moveClock`. */
  movableClock?: boolean;
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
  /**
   * Lets all services live at this moment from now on; timers run as always. Sessions and tokens of before may have ended.
   * @throws when the platform was started without `movableClock`.
   */
  moveClock(to: Date): Promise<void>;
  stop(): Promise<void>;
}

type Started = Omit<Platform, 'moveClock'>;
interface PlatformScript {
  startPlatform: (options: PlatformOptions & { clockFile?: string }) => Promise<Started>;
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
  const clockFile = options.movableClock ? join(options.dataDir, 'run', 'clock') : undefined;
  if (clockFile) await writeFile(clockFile, '0');
  const platform = await start({ quiet: true, ...options, ...(clockFile && { clockFile }) }).catch((error: unknown) => {
    reaper.kill();
    throw error;
  });
  const stop = async () => {
    await platform.stop();
    reaper.kill();
  };
  const { url, dataDir, children, servers, readyMs } = platform;
  const moveClock = async (to: Date) => {
    if (!clockFile) throw new Error('this platform’s clock cannot be moved: start it with movableClock');
    const ahead = String(to.getTime() - Date.now());
    await writeFile(clockFile, ahead);
    const pids = Object.entries(children).flatMap(([name, child]) => (isServer(name) ? [] : (child.pid() ?? [])));
    const seen = async (pid: number) => (await readFile(`${clockFile}.seen.${pid}`, 'utf8')) === ahead;
    await waitFor(async () => !(await Promise.all(pids.map(seen))).includes(false), { what: 'the clocks to move' });
  };
  return { url, dataDir, children, servers, readyMs, moveClock, stop };
}

const isServer = (name: string): boolean => ['nats', 'redis', 'store'].includes(name);
