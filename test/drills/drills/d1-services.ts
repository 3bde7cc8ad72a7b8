import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '#testing';
import type { DrillRun } from '../drill-run.js';
import { servicePoints } from './crash-points.js';
import { acceptErrors, slowestRecovery, type Drill } from './drill.js';

const KILL_EVERY_MS = 2000;
const COMES_BY_WITHIN_MS = 30_000;

/** P1: any service may die at any instant. */
export const d1: Drill = {
  id: 'D1',
  promise: 'P1',
  title: 'kill -9 of each service in turn, then at every crash point',
  targets: [slowestRecovery(3000), acceptErrors(3000)],
  run: async (run) => {
    const { platform, options, faults } = run;
    run.startLoad();
    const victims = faults.shuffled(platform.services);
    const kills = Math.max(victims.length, Math.floor((options.seconds * 1000) / KILL_EVERY_MS));
    await run.repeatFaults(KILL_EVERY_MS, kills, (time) => platform.kill(victims[time % victims.length] ?? ''));
    await cutClients(run);
    for (const point of faults.shuffled(servicePoints)) await dieAt(run, point);
  },
};

/** Lets a service die at a point, and waits until all are back. */
export async function dieAt(run: DrillRun, point: string): Promise<void> {
  const { platform } = run;
  const pids = new Map(platform.services.map((name) => [name, platform.pid(name)]));
  platform.arm(point);
  if (!(await platform.died(point, COMES_BY_WITHIN_MS))) return run.missed(point);
  const victim = await waitFor(() => platform.services.find((name) => platform.pid(name) !== pids.get(name)), {
    what: `a death at ${point}`,
  });
  await platform.backAfter(victim, pids.get(victim));
}

/** Requests and answers that break off on their way between the caller and the gateway. */
async function cutClients({ platform }: DrillRun): Promise<void> {
  for (const fault of [{ mode: 'cut-after', bytes: 3000 }, { mode: 'half-close' }, { mode: 'reset' }] as const) {
    platform.gateway.set(fault);
    await delay(300);
    platform.gateway.set({ mode: 'pass' });
    await delay(200);
  }
}
