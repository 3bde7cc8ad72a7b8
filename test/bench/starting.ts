import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { median, range, type Row } from './row.js';
import type { Settings } from './settings.js';

const READY_WITHIN_MS = 60_000;
const DEMO_WITHIN_MS = 180_000;

/** B10: what somebody waits for who types `npm start`; installed and built, in an empty data folder and in a used one. */
export async function measureStarts({ rounds, say }: Settings): Promise<Row[]> {
  const first: number[] = [];
  const second: number[] = [];
  let demo = Number.NaN;
  for (let round = 1; round <= rounds; round += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'manabi-start-'));
    try {
      const started = await start(dataDir);
      first.push(started.readyS);
      if (round === 1) demo = await untilDemo(dataDir, started.began);
      await stop(started.child);
      const again = await start(dataDir);
      second.push(again.readyS);
      await stop(again.child);
      say(
        `B10: round ${round} of ${rounds}, ready in ${first.at(-1)?.toFixed(1)} s, again in ${second.at(-1)?.toFixed(1)} s`,
      );
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const row = (figure: string, seconds: readonly number[], bar: number): Row => ({
    figure: `B10 npm start: ${figure}`,
    value: median(seconds),
    unit: 's',
    bar: `≤ ${bar} s`,
    met: median(seconds) <= bar,
    note: median(seconds) * 1000 < DEMO_WITHIN_MS ? `${range(seconds, 1)} s` : 'given up: not complete by then',
  });
  return [
    row('ready to sign in', first, 8),
    row('demo network complete', [demo], 60),
    row('second start ready', second, 5),
  ];
}

async function start(dataDir: string): Promise<{ child: ChildProcess; readyS: number; began: number }> {
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: '1' };
  const child = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  while (!said.includes('Manabi is ready')) {
    if (child.exitCode !== null || performance.now() - began > READY_WITHIN_MS) {
      if (child.exitCode === null) await stop(child);
      throw new Error(`npm start did not become ready: ${said}`);
    }
    await delay(10);
  }
  return { child, began, readyS: (performance.now() - began) / 1000 };
}

/** The loader of the demo network leaves a file when it is done. */
async function untilDemo(dataDir: string, began: number): Promise<number> {
  while (!existsSync(join(dataDir, 'demo-network.json')) && performance.now() - began < DEMO_WITHIN_MS) await delay(50);
  return (performance.now() - began) / 1000;
}

/** npm, its shell and the launcher are one process group; the launcher stops what it started. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await ended;
}
