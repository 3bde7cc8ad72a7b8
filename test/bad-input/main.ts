import { parseArgs } from 'node:util';
import { makeWorld } from '../access/world.js';
import { full, keepRegressions, runHarness, short } from './harness.js';
import { runPlanted } from './planted.js';

/* `npm run fuzz [-- --short] [--seed N] [--planted [--only TEXT]]`: see README.md beside this file. */

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    planted: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

async function fuzz(): Promise<number> {
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  say(`seed ${seed} (again: npm run fuzz -- --seed ${seed})`);
  const world = await makeWorld();
  try {
    const tally = await runHarness(world, values.short ? short : full, seed, say);
    keepRegressions(tally.findings, seed);
    for (const line of tally.lines(200)) say(line);
    say(tally.summary());
    return tally.findings.length;
  } finally {
    await world.stop();
  }
}

async function planted(): Promise<number> {
  const results = await runPlanted(say, values.only);
  const wrong = results.filter(({ ok }) => !ok);
  say(`${results.length} platforms (one of them without a hole), ${wrong.length} judged wrongly`);
  return wrong.length;
}

const wrong = values.planted ? await planted() : await fuzz();
process.exit(wrong > 0 ? 1 : 0);
