import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive } from './process-id.mjs';

const backOff = { firstMs: 200, maxMs: 2000, healthyAfterMs: 10_000 };
const graceMs = 10_000;
/** Failures in a row; a server that reads back a large store may take a while to answer at all. */
const unhealthyAfter = { running: 3, starting: 30 };
const maxLogBytes = 10 * 1024 * 1024;

/**
 * Starts real processes, starts them again when they die, and stops them in order. Output goes to
 * `<dataDir>/logs/<name>.log`; pids are kept in `<dataDir>/run`, so that a later supervisor can end the children of a
 * killed one. It only ever signals processes that it started, by pid.
 */
export class Supervisor {
  #dataDir;
  #say;
  #children = new Map();

  constructor({ dataDir, say = () => {} }) {
    this.#dataDir = dataDir;
    this.#say = say;
    for (const folder of ['logs', 'run']) mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 });
  }

  /**
   * Starts a child and keeps it running.
   * @param spec `{ name, command, args, env?, isReady?(log), isHealthy?(), restarts? }`: `isReady` is polled with the
   *   child's output since its last start; `isHealthy` is asked every `healthEveryMs` (2,000), and after three failures
   *   in a row (`failuresAllowed`) the child is killed; `restarts` limits how often it is started again (default: for
   *   ever), and such a child may also end well (exit code 0).
   */
  start(spec) {
    if (!spec.command) throw new Error(`${spec.name}: the program is not installed`);
    const child = { spec, log: join(this.#dataDir, 'logs', `${spec.name}.log`), offset: 0, failures: 0, starts: 0 };
    rotate(child.log);
    this.#children.set(spec.name, child);
    this.#spawn(child);
    if (spec.isHealthy) void this.#watch(child);
    return { pid: () => child.process?.pid, log: child.log };
  }

  /** Waits until the child is ready; throws with the end of its log when it is not in time. */
  async ready(name, timeoutMs = 15_000) {
    const child = this.#children.get(name);
    const deadline = Date.now() + timeoutMs;
    while (!child.stopping && Date.now() < deadline) {
      if (child.process && (await child.spec.isReady(this.output(name)))) return;
      await pause(20);
    }
    throw new Error(
      `${name} did not become ready within ${timeoutMs / 1000} s; see ${child.log}\n${lastLines(this.output(name))}`,
    );
  }

  /** What the child wrote since it was last started (its first 64 KiB). */
  output(name) {
    const { log, offset } = this.#children.get(name);
    return readFrom(log, offset);
  }

  /** Asks these children to end (all at once) and kills after ten seconds those that have not. */
  async stop(names = [...this.#children.keys()]) {
    const children = names.map((name) => this.#children.get(name)).filter(Boolean);
    await Promise.all(
      children.map(async (child) => {
        child.stopping = true;
        clearTimeout(child.timer);
        const running = child.process;
        if (!running) return;
        running.kill('SIGTERM');
        const killer = setTimeout(() => running.kill('SIGKILL'), graceMs);
        await child.ended;
        clearTimeout(killer);
      }),
    );
  }

  /** Ends all children at once, without asking. */
  async kill() {
    const children = [...this.#children.values()];
    for (const child of children) {
      child.stopping = true;
      clearTimeout(child.timer);
      child.process?.kill('SIGKILL');
    }
    await Promise.all(children.map((child) => child.ended));
  }

  #spawn(child) {
    const { spec } = child;
    const output = openSync(child.log, 'a');
    child.offset = statSync(child.log).size;
    child.startedAt = Date.now();
    child.starts++;
    // A process group of its own: Ctrl-C in the terminal reaches the supervisor only, which then stops in order.
    const started = spawn(spec.command, spec.args, {
      env: spec.env,
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    child.process = started;
    child.ended = new Promise((resolve) => {
      const end = (reason, code) => {
        child.process = undefined;
        rmSync(this.#pidFile(spec.name), { force: true });
        resolve();
        if (!child.stopping) this.#died(child, reason, code);
      };
      started.once('exit', (code, signal) => end(signal ?? `exit code ${code}`, code));
      started.once('error', (error) => started.pid ?? end(error.message));
    });
    if (started.pid) writeFileSync(this.#pidFile(spec.name), JSON.stringify(identify(started.pid)));
  }

  #died(child, reason, code) {
    const { spec } = child;
    if (spec.restarts !== undefined && code === 0) return;
    if (spec.restarts !== undefined && child.starts > spec.restarts) {
      this.#say(`${spec.name} ended (${reason}) and is not started again; see ${child.log}`);
      return;
    }
    if (Date.now() - child.startedAt >= backOff.healthyAfterMs) child.failures = 0;
    const wait = Math.min(backOff.firstMs * 2 ** child.failures++, backOff.maxMs);
    this.#say(`${spec.name} ended (${reason}); starting it again in ${wait / 1000} s; see ${child.log}`);
    const last = lastLines(tail(child.log), 1);
    if (last && code) this.#say(`  ${last.slice(0, 300)}`);
    child.timer = setTimeout(() => this.#spawn(child), wait);
  }

  async #watch(child) {
    const { isHealthy, healthEveryMs = 2000, failuresAllowed = unhealthyAfter.running, name } = child.spec;
    let failed = 0;
    let limit;
    let watched;
    while (!child.stopping) {
      await pause(healthEveryMs, undefined, { ref: false });
      const asked = child.process;
      if (asked !== watched) [failed, limit, watched] = [0, unhealthyAfter.starting, asked];
      if (!asked || child.stopping) continue;
      if (await isHealthy()) [failed, limit] = [0, failuresAllowed];
      else failed++;
      if (failed < limit || child.process !== asked || child.stopping) continue;
      this.#say(`${name} has not answered ${failed} times; killing it`);
      asked.kill('SIGKILL');
    }
  }

  #pidFile(name) {
    return join(this.#dataDir, 'run', `${name}.pid`);
  }
}

/** Servers end last: what uses them finishes with their help. */
export const serverNames = ['nats', 'redis', 'store'];

/**
 * Ends the children that a killed supervisor left behind on this data folder, and waits until they are gone. Returns
 * how many there were.
 */
export async function stopOrphans(dataDir) {
  const names = readdirSync(join(dataDir, 'run')).filter((name) => name.endsWith('.pid'));
  const isServer = (name) => serverNames.includes(name.replace('.pid', ''));
  let count = 0;
  for (const group of [names.filter((name) => !isServer(name)), names.filter(isServer)]) {
    const files = group.map((name) => join(dataDir, 'run', name));
    const orphans = files.map(readIdentity).filter((orphan) => orphan && isAlive(orphan));
    await end(orphans);
    for (const file of files) rmSync(file, { force: true });
    count += orphans.length;
  }
  return count;
}

/** What a pid file names; undefined when its supervisor was killed while it wrote the file. */
function readIdentity(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function end(processes) {
  for (const { pid } of processes) signal(pid, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  for (let left = processes; left.length; left = left.filter(isAlive)) {
    if (Date.now() > deadline) for (const { pid } of left) signal(pid, 'SIGKILL');
    await pause(20);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}

/** Keeps one older log when the file has grown large. */
function rotate(log) {
  if (existsSync(log) && statSync(log).size > maxLogBytes) renameSync(log, `${log}.1`);
}

const lastLines = (text, count = 5) => text.trimEnd().split('\n').slice(-count).join('\n');

const tail = (file) => readFrom(file, Math.max(0, statSync(file).size - 4096));

function readFrom(file, offset) {
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(65_536);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, offset));
  } finally {
    closeSync(descriptor);
  }
}
