import { describe, expect, it } from '@jest/globals';
import { DrillRun } from './drill-run.js';
import { servicePoints } from './drills/crash-points.js';
import { bugs } from './planted/bugs.js';
import { runPlanted } from './planted/run-planted.js';

/** The others: `npm run test:long`, or `npm run drill -- --planted`. */
const alwaysPlanted = ['consumer acknowledges before its upsert'];
const seed = 20_261_123;

describe('a drill in its short form', () => {
  it('should lose, double and invent nothing while everybody dies in turn, and then at every crash point', async () => {
    const run = await DrillRun.start({ seed, seconds: 15 });
    const { platform } = run;
    let isGreen = false;
    try {
      run.startLoad();
      for (const victim of run.faults.shuffled([...platform.services, 'nats', 'redis', 'store']))
        await Promise.all([platform.kill(victim), run.untilAcked(10)]);
      for (const point of servicePoints) platform.arm(point);
      for (const point of servicePoints) expect([point, await platform.died(point, 60_000)]).toEqual([point, true]);
      const { violations } = await run.finish();
      expect(violations).toEqual([]);
      isGreen = true;
    } finally {
      await run.stop(!isGreen);
    }
  }, 300_000);

  it.each(bugs.filter(({ name }) => process.env['LONG'] || alwaysPlanted.includes(name)))(
    'should turn red for a planted bug: $name',
    async (bug) => {
      expect(await runPlanted(bug, seed)).toMatchObject({ ok: true });
    },
    200_000,
  );
});
