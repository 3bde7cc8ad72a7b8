import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '#testing';
import { lastSequence } from '../checker/quiescence.js';
import { dieAt } from './d1-services.js';
import { streamLossPoint } from './crash-points.js';
import { drained, type Drill } from './drill.js';
import type { DrillRun } from '../drill-run.js';
import type { DrillPlatform } from '../harness/drill-platform.js';

/** P1, P7: the stream may die, and may lose all it had. */
export const d2: Drill = {
  id: 'D2',
  promise: 'P1, P7',
  title: 'kill -9 of NATS ten times, a link that stalls, then its data deleted, twice',
  targets: [drained(30_000)],
  run: async (run) => {
    const { platform, options } = run;
    run.startLoad();
    await run.repeatFaults((options.seconds * 1000) / 10, 10, () => platform.kill('nats'));
    platform.servers.proxies.nats.set({ mode: 'stall' });
    await delay(2000);
    platform.servers.proxies.nats.set({ mode: 'pass' });
    await loseUndelivered(run);
    const died = dieAt(run, streamLossPoint);
    await platform.servers.lose('nats');
    await died;
  },
};

/** Deletes a stream that holds what reporting has not worked off: stopped in its tracks, then killed. */
export async function loseUndelivered({ platform }: DrillRun): Promise<void> {
  await holdBackReporting(platform);
  await platform.servers.lose('nats');
  // What lies in its socket would otherwise be worked off after all.
  await platform.kill('reporting');
  await platform.ready();
}

/** Stops reporting (SIGSTOP), under load, until the stream holds events that it has not been given. */
export async function holdBackReporting(platform: DrillPlatform): Promise<void> {
  platform.signal('reporting', 'SIGSTOP');
  const { natsUrl } = platform.servers.direct;
  const stopped = await lastSequence(natsUrl);
  const what = { what: 'events that nobody is given' };
  await waitFor(async () => (await lastSequence(natsUrl)) >= stopped + 20, what);
}
