import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';

/** What the store bench measures, and what it measures against: each in a process of its own. */

const storeMain = fileURLToPath(new URL('../../libs/embedded-mongo/src/main.js', import.meta.url));

export interface Peer {
  readonly pid: number;
  stop(): Promise<void>;
}

/** The embedded store over a folder, as `npm run embedded-mongo` runs it. */
export async function startStore(dataDir: string): Promise<Peer & { uri: string }> {
  const child = spawn(process.execPath, [storeMain, '--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [uri] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { uri, ...peer(child) };
}

/** redis-server that acknowledges a SET when it is on disk, on a unix socket like the store's. */
export async function startRedis(dir: string): Promise<Peer & { client: Redis }> {
  const socket = join(dir, 'redis.sock');
  const options = `--port 0 --unixsocket ${socket} --dir ${dir} --appendonly yes --appendfsync always --save `;
  const child = spawn('redis-server', [...options.split(' '), '--auto-aof-rewrite-percentage', '0'], {
    stdio: 'ignore',
  });
  while (!existsSync(socket)) {
    if (child.exitCode !== null) throw new Error('redis-server did not start');
    await pause(10);
  }
  const client = new Redis(socket);
  const { pid, stop } = peer(child);
  return { pid, client, stop: () => client.quit().then(stop) };
}

function peer(child: ChildProcess): Peer {
  const stop = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { pid: child.pid!, stop };
}

/** fdatasyncs per second of a growing file in the folder: 256 bytes are appended before each. */
export function diskSyncs(dir: string, milliseconds: number): number {
  const file = openSync(join(dir, 'fdatasync'), 'w');
  const bytes = Buffer.alloc(256, 1);
  const began = performance.now();
  let syncs = 0;
  while (performance.now() - began < milliseconds) {
    writeSync(file, bytes);
    fdatasyncSync(file);
    syncs += 1;
  }
  const rate = (syncs * 1000) / (performance.now() - began);
  closeSync(file);
  return rate;
}

/** CPU time of all threads of a process so far, in microseconds. */
export function cpuOf(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((task) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1000;
}

/** Resident memory of a process in MiB: all of it, and the part that is no file (RssAnon). */
export function memoryOf(pid: number): { all: number; anonymous: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)![1]) / 1024;
  return { all: mebibytes('VmRSS'), anonymous: mebibytes('RssAnon') };
}
