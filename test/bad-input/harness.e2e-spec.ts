import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeWorld, type World } from '../access/world.js';
import { full, keepRegressions, runHarness, short } from './harness.js';

const isLong = Boolean(process.env['LONG']);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Memory of the platform's process, in MB. */
const memoryOf = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;

describe('bad input, made from the OpenAPI document', () => {
  let world: World;

  beforeAll(async () => {
    world = await makeWorld();
  }, 180_000);
  afterAll(() => world.stop());

  it(
    'should be refused by name and leave nothing behind',
    async () => {
      const platform = world.journey.platform.children['platform'];
      const [pid, memory] = [platform?.pid(), memoryOf(platform?.pid())];
      say(`bad input, seed ${seed} (again: FUZZ_SEED=${seed} npm run fuzz)`);
      const tally = await runHarness(world, isLong ? full : short, seed, say);
      const grown = memoryOf(pid) - memory;
      say(`bad input: ${tally.summary()}, memory +${grown.toFixed(0)} MB`);
      if (isLong) keepRegressions(tally.findings, seed);
      expect(tally.lines(300)).toEqual([]);
      expect(platform?.pid()).toBe(pid);
      expect(grown).toBeLessThan(400);
      // Loose: the machine may be busy with other things.
      expect(tally.p99()).toBeLessThan(5000);
    },
    isLong ? 3_600_000 : 900_000,
  );
});
