import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { waitFor } from '#testing';
import { copyBuild, type Patch } from './copied-build.js';
import { FaultProxy } from './fault-proxy.js';
import { scriptsOf, type Scripts } from './scripts.js';
import { serverNames, superviseServers, type ServerName, type SupervisedServers } from './supervised-servers.js';

type RunningPlatform = Awaited<ReturnType<Scripts['startPlatform']>>;

const BACK_WITHIN_MS = 60_000;

/**
 * A whole platform to break: one process per service under the supervisor, its servers behind fault proxies, the gateway
 * behind one too, everything on free ports in a temporary folder.
 */
export class DrillPlatform {
  readonly gateway: FaultProxy;
  /** Milliseconds from each kill until the victim answered again. */
  readonly recoveries: number[] = [];

  private constructor(
    /** Everything of this platform lies in it: build, data, logs. */
    readonly folder: string,
    private readonly scripts: Scripts,
    readonly servers: SupervisedServers,
    private readonly platform: RunningPlatform,
    private readonly reaper: () => void,
    /** Where the load goes. */
    readonly url: string,
    gateway: FaultProxy,
    readonly token: string,
  ) {
    this.gateway = gateway;
  }

  static async start(patches: readonly Patch[] = []): Promise<DrillPlatform> {
    const root = copyBuild(patches);
    const scripts = await scriptsOf(root);
    const folders = { servers: join(root, 'servers'), platform: join(root, 'platform'), points: join(root, 'points') };
    for (const folder of Object.values(folders)) mkdirSync(join(folder, 'run'), { recursive: true, mode: 0o700 });
    const endReapers = [folders.servers, folders.platform].map((folder) => reapWithMe(root, folder));
    const servers = await superviseServers(scripts, folders.servers);
    const { natsUrl, redisUrl, mongoUri } = servers.proxied;
    const env = {
      NATS_URL: natsUrl,
      REDIS_URL: redisUrl,
      MONGODB_URI: mongoUri,
      CRASH_POINTS: folders.points,
      DEMO: 'empty',
      LOG_LEVEL: 'warn',
    };
    const platform = await scripts.startPlatform({ dataDir: folders.platform, env, services: true, quiet: true });
    const gateway = new FaultProxy({ port: Number(new URL(platform.url).port), host: '127.0.0.1' });
    const url = `http://127.0.0.1:${await gateway.listen()}`;
    const cli = join(root, 'dist/apps/admin/src/cli.js');
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'create-token', '--scenario'], {
      env: { ...process.env, DATA_DIR: platform.dataDir },
    });
    const end = () => endReapers.forEach((endReaper) => endReaper());
    return new DrillPlatform(root, scripts, servers, platform, end, url, gateway, stdout.trim());
  }

  get services(): readonly string[] {
    return this.platform.names;
  }

  pid(name: string): number | undefined {
    return isServer(name) ? this.servers.pid(name) : this.platform.children[name]?.pid();
  }

  signal(name: string, signal: NodeJS.Signals): void {
    const pid = this.pid(name);
    if (pid !== undefined) process.kill(pid, signal);
  }

  /** Kills (-9) a process and waits until it, and the way in, answer again. */
  async kill(name: string): Promise<void> {
    const victim = await waitFor(() => this.pid(name), { what: `${name} to kill`, timeoutMs: BACK_WITHIN_MS });
    process.kill(victim, 'SIGKILL');
    await this.backAfter(name, victim);
  }

  /** The process that runs in this one's place. */
  successor(name: string, victim: number | undefined): number | undefined {
    const pid = this.pid(name);
    return pid === victim ? undefined : pid;
  }

  /** Waits until another process than this one answers in its place; remembers how long it took. */
  async backAfter(name: string, victim: number | undefined): Promise<void> {
    const began = performance.now();
    await waitFor(() => this.successor(name, victim), { what: `${name} to be back`, timeoutMs: BACK_WITHIN_MS });
    await this.ready([name, 'gateway']);
    this.recoveries.push(performance.now() - began);
  }

  async ready(names: readonly string[] = [...serverNames, ...this.services]): Promise<void> {
    for (const name of names) {
      const what = { what: `${name} to be ready`, timeoutMs: BACK_WITHIN_MS };
      await waitFor(() => (isServer(name) ? this.servers.isReady(name) : this.isServiceReady(name)), what);
    }
  }

  /** The next process that comes to this point dies there. */
  arm(point: string): void {
    writeFileSync(this.pointFile(point), '');
  }

  /** Whether somebody died there; a point that nobody came to within the time is taken away. */
  async died(point: string, withinMs: number): Promise<boolean> {
    const began = performance.now();
    while (performance.now() - began < withinMs) {
      if (!existsSync(this.pointFile(point))) return true;
      await delay(10);
    }
    try {
      unlinkSync(this.pointFile(point));
    } catch {
      return true;
    }
    return false;
  }

  /** Ends every fault and waits until everybody answers. */
  async heal(): Promise<void> {
    this.servers.armStore(undefined);
    for (const proxy of [...Object.values(this.servers.proxies), this.gateway]) proxy.set({ mode: 'pass' });
    for (const name of [...serverNames, ...this.services]) this.signal(name, 'SIGCONT');
    await this.ready();
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.servers.stop();
    this.gateway.close();
    this.reaper();
  }

  private isServiceReady(name: string): Promise<boolean> {
    const { names, metricsPort } = this.platform;
    // As scripts/lib/platform.mjs hands them out: the gateway, which comes last, has the first.
    const port = metricsPort + ((names.indexOf(name) + 1) % names.length);
    return this.scripts.httpOk(`http://127.0.0.1:${port}/health/ready`, 2000);
  }

  private pointFile(point: string): string {
    return join(this.folder, 'points', point);
  }
}

const isServer = (name: string): name is ServerName => (serverNames as readonly string[]).includes(name);

/** Whatever runs on the folder ends with this process, however that ends. */
function reapWithMe(root: string, dataDir: string): () => void {
  const reaper = spawn(process.execPath, [join(root, 'scripts/lib/reap.mjs'), dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  reaper.unref();
  return () => reaper.kill();
}
