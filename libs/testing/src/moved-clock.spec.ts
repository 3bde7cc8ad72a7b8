import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { projectRoot } from './project-script.js';
import { waitFor } from './wait-for.js';

const DAY_MS = 86_400_000;
/** For each line it is given: what the clock says in every way that code asks it. */
const script = `
const { createInterface } = require('node:readline');
createInterface({ input: process.stdin }).on('line', () => console.log(JSON.stringify({
  now: Date.now(), made: new Date().getTime(), given: new Date(5).getTime(), utc: Date.UTC(2026, 3, 1),
  text: Date(), isDate: new Date() instanceof Date, fromTheSystem: require('node:fs').statSync('.').mtime instanceof Date,
})));`;

describe('a process with a moved clock', () => {
  let folder: string;
  let clock: string;
  let child: ChildProcess;

  const moveTo = async (ahead: number) => {
    await writeFile(clock, String(ahead));
    const seen = () => readFile(`${clock}.seen.${child.pid}`, 'utf8');
    await waitFor(async () => (await seen()) === String(ahead), { what: 'the clock to move' });
  };
  const ask = async () => {
    const lines = createInterface({ input: child.stdout! });
    child.stdin!.write('\n');
    const line = await new Promise<string>((resolve) => lines.once('line', resolve));
    return JSON.parse(line) as Record<string, number | string | boolean>;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manabi-clock-'));
    clock = join(folder, 'clock');
    await writeFile(clock, '0');
    const preload = join(projectRoot(), 'scripts/lib/moved-clock.mjs');
    child = spawn(process.execPath, ['--import', preload, '-e', script], {
      env: { ...process.env, MOVED_CLOCK: clock },
    });
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('should live at the moment that it is moved to, and go on from there', async () => {
    await moveTo(0);
    expect(Math.abs(Number((await ask())['now']) - Date.now())).toBeLessThan(5000);
    for (const ahead of [180 * DAY_MS, 3 * DAY_MS]) {
      await moveTo(ahead);
      const { now, made, text } = await ask();
      expect(Math.abs(Number(now) - Date.now() - ahead)).toBeLessThan(5000);
      expect(Number(made)).toBeGreaterThanOrEqual(Number(now));
      expect(Math.abs(new Date(String(text)).getTime() - Number(now))).toBeLessThan(2000);
    }
  });

  it('should have dates like any other', async () => {
    await moveTo(DAY_MS);
    expect(await ask()).toMatchObject({ given: 5, utc: Date.UTC(2026, 3, 1), isDate: true, fromTheSystem: true });
  });
});
