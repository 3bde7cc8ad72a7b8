import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '#testing';
import type { DrillRun } from '../drill-run.js';
import { storePoints } from './crash-points.js';
import { holdBackReporting } from './d2-nats.js';
import { notNow, slowestRecovery, type Drill } from './drill.js';

/** P1, P7: what is not stored is not acknowledged. */
export const d4: Drill = {
  id: 'D4',
  promise: 'P1, P7',
  title:
    'kill -9 of the store ten times and inside commits, its answers lost, a link into nowhere, stopped for a while',
  targets: [notNow(2000), slowestRecovery(5000)],
  run: async (run) => {
    const { platform, options } = run;
    run.startLoad();
    await run.repeatFaults((options.seconds * 1000) / 10, 10, () => platform.kill('store'));
    for (const point of storePoints) await dieInCommit(run, point);
    await loseAnswers(run);
    await storeIntoNowhere(run);
    platform.signal('store', 'SIGSTOP');
    // Twenty seconds, less in the short form.
    await delay(Math.min(20, options.seconds) * 1000);
    platform.signal('store', 'SIGCONT');
    await delay(1000);
  },
};

/** The store ends itself in the middle of one of its next commits, which may be long before it answers anybody. */
async function dieInCommit({ platform, faults }: DrillRun, point: string): Promise<void> {
  const { servers } = platform;
  servers.armStore(`${point}:${faults.between(20, 60)}`);
  const first = platform.pid('store');
  platform.signal('store', 'SIGKILL');
  const armed = await waitFor(() => platform.successor('store', first), { what: 'a store that will die' });
  servers.armStore(undefined);
  await waitFor(() => platform.successor('store', armed), { what: `its death ${point}` });
  await platform.backAfter('store', armed);
}

/** Events reach reporting while nothing reaches the store; then the links break. */
async function storeIntoNowhere({ platform }: DrillRun): Promise<void> {
  await holdBackReporting(platform);
  platform.servers.proxies.store.set({ mode: 'blackhole' });
  platform.signal('reporting', 'SIGCONT');
  await delay(1000);
  platform.servers.proxies.store.set({ mode: 'pass' });
}

/** The connection closes after the commit and before the answer; then the store dies too. */
async function loseAnswers({ platform }: DrillRun): Promise<void> {
  platform.servers.proxies.store.set({ mode: 'swallow' });
  await delay(300);
  const killed = platform.kill('store');
  platform.servers.proxies.store.set({ mode: 'pass' });
  await killed;
}
