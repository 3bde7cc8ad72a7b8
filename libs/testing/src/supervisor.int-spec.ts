import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { projectScript, projectRoot } from './project-script.js';
import { testServers } from './test-servers.js';
import { waitFor } from './wait-for.js';

interface Spec {
  name: string;
  command: string;
  args: string[];
  isReady?(log: string): boolean | Promise<boolean>;
  isHealthy?(): Promise<boolean>;
  healthEveryMs?: number;
  failuresAllowed?: number;
  restarts?: number;
}
interface Supervisor {
  start(spec: Spec): { pid(): number | undefined; log: string };
  ready(name: string, timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}
interface Scripts {
  Supervisor: new (options: { dataDir: string; say?(text: string): void }) => Supervisor;
  stopOrphans: (dataDir: string) => Promise<number>;
}
type NatsServer = (options: object) => Spec & { isReady(): Promise<boolean> };

const running: Supervisor[] = [];
const sleeper = {
  name: 'sleeper',
  command: process.execPath,
  args: ['-e', 'console.log("up"); setInterval(() => {}, 1e6)'],
};

async function setup() {
  const { Supervisor, stopOrphans } = await projectScript<Scripts>('supervisor.mjs');
  const dataDir = await mkdtemp(join(testServers().dataDir, 'supervised-'));
  const said: string[] = [];
  const supervisor = new Supervisor({ dataDir, say: (text) => said.push(text) });
  running.push(supervisor);
  return { supervisor, dataDir, said, stopOrphans };
}

/** A process that ended but was not yet collected by its parent does not count. */
async function isRunning(pid: number): Promise<boolean> {
  const { startedAt } = await projectScript<{ startedAt: (pid: number) => string | undefined }>('process-id.mjs');
  return startedAt(pid) !== undefined;
}

afterEach(async () => {
  for (const supervisor of running.splice(0)) await supervisor.kill();
});

describe('supervisor', () => {
  it('should start a killed child again, and say so', async () => {
    const { supervisor, said } = await setup();
    const child = supervisor.start(sleeper);
    const first = child.pid()!;
    process.kill(first, 'SIGKILL');
    const second = await waitFor(() => (child.pid() === first ? undefined : child.pid()), { what: 'a second process' });
    expect(await isRunning(second)).toBe(true);
    expect(said).toEqual([expect.stringContaining('sleeper ended (SIGKILL); starting it again in 0.2 s')]);
  });

  it('should wait longer each time while a child keeps failing', async () => {
    const { supervisor, said } = await setup();
    supervisor.start({ name: 'failing', command: process.execPath, args: ['-e', 'process.exit(3)'] });
    await waitFor(() => said.length >= 3, { what: 'three failures' });
    expect(said.map((text) => /in ([\d.]+) s/.exec(text)?.[1])).toEqual(['0.2', '0.4', '0.8']);
  });

  it('should tell the end of the output when a child does not become ready', async () => {
    const { supervisor } = await setup();
    supervisor.start({ ...sleeper, isReady: (log) => log.includes('never') });
    await expect(supervisor.ready('sleeper', 400)).rejects.toThrow(/sleeper did not become ready within 0.4 s[^]*up/);
  });

  it('should not start again a task that ended well, nor one that failed too often', async () => {
    const { supervisor, said } = await setup();
    const done = supervisor.start({ name: 'done', command: process.execPath, args: ['-e', ''], restarts: 1 });
    supervisor.start({ name: 'broken', command: process.execPath, args: ['-e', 'process.exit(1)'], restarts: 1 });
    await waitFor(() => said.some((text) => text.includes('broken ended (exit code 1) and is not started again')));
    await waitFor(() => done.pid() === undefined);
    expect(said.filter((text) => text.includes('done'))).toEqual([]);
    expect(said.filter((text) => text.includes('starting it again'))).toHaveLength(1);
  });

  it('should kill and restart a nats-server that is stopped in its tracks, on the same port', async () => {
    const { supervisor, dataDir, said } = await setup();
    const { natsServer } = await projectScript<{ natsServer: NatsServer }>('servers.mjs');
    const { freePorts } = await projectScript<{ freePorts: (count: number) => Promise<number[]> }>('ports.mjs');
    const [port, monitorPort] = await freePorts(2);
    const dir = join(dataDir, 'nats');
    const spec = natsServer({ dir, port, monitorPort, users: { someone: 'secret' }, systemPassword: 'secret' });
    const healths: boolean[] = [];
    const isHealthy = async () => {
      const healthy = await spec.isReady();
      healths.push(healthy);
      return healthy;
    };
    const nats = supervisor.start({ ...spec, isHealthy, healthEveryMs: 50 });
    await supervisor.ready('nats');
    const first = nats.pid()!;
    await waitFor(() => healths.includes(true));
    process.kill(first, 'SIGSTOP');
    await waitFor(() => nats.pid() !== undefined && nats.pid() !== first, {
      what: 'a new nats-server',
    });
    await supervisor.ready('nats');
    expect(await isRunning(first)).toBe(false);
    expect(said[0]).toContain('nats has not answered 3 times; killing it');
  });

  it('should kill a child that is unhealthy as often as its spec allows, and not sooner', async () => {
    const { supervisor, said } = await setup();
    let asked = 0;
    const isHealthy = () => Promise.resolve((asked += 1) === 1);
    const child = supervisor.start({ ...sleeper, isHealthy, healthEveryMs: 20, failuresAllowed: 6 });
    const first = child.pid();
    await waitFor(() => child.pid() !== undefined && child.pid() !== first, { what: 'another process' });
    expect(said[0]).toBe('sleeper has not answered 6 times; killing it');
  });

  it('should end the children that a killed supervisor left behind', async () => {
    const { dataDir, stopOrphans } = await setup();
    const script = `
      import { Supervisor } from ${JSON.stringify(join(projectRoot(), 'scripts/lib/supervisor.mjs'))};
      new Supervisor({ dataDir: ${JSON.stringify(dataDir)} }).start(${JSON.stringify(sleeper)});
      console.log('started');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const { pid } = JSON.parse(await readFile(join(dataDir, 'run/sleeper.pid'), 'utf8')) as { pid: number };
    expect(await isRunning(pid)).toBe(true);
    expect(await stopOrphans(dataDir)).toBe(1);
    expect(await isRunning(pid)).toBe(false);
    expect(await readdir(join(dataDir, 'run'))).toEqual([]);
  });
});

describe('lock', () => {
  interface Lock {
    takeLock: (path: string) => { release?(): void; heldBy?: number };
  }

  it('should refuse while a living process holds it, and take over that of a dead one', async () => {
    const { takeLock } = await projectScript<Lock>('lock.mjs');
    const path = join(await mkdtemp(join(testServers().dataDir, 'lock-')), 'lock');
    const script = `
      import { takeLock } from ${JSON.stringify(join(projectRoot(), 'scripts/lib/lock.mjs'))};
      takeLock(${JSON.stringify(path)});
      console.log('taken');
      setInterval(() => {}, 1e6);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await once(holder.stdout, 'data');
    expect(takeLock(path)).toEqual({ heldBy: holder.pid });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = takeLock(path);
    expect(takeLock(path)).toEqual({ heldBy: process.pid });
    lock.release?.();
    takeLock(path).release?.();
  });
});
