import { setTimeout as delay } from 'node:timers/promises';
import { drained, type Drill } from './drill.js';

/** P1, P9: queues hold hints; losing them loses nothing. */
export const d3: Drill = {
  id: 'D3',
  promise: 'P1, P9',
  title: 'kill -9 of Redis ten times, a link into nowhere, then Redis empty',
  targets: [drained(60_000)],
  run: async (run) => {
    const { platform, options } = run;
    run.startLoad();
    await run.repeatFaults((options.seconds * 1000) / 10, 10, () => platform.kill('redis'));
    platform.servers.proxies.redis.set({ mode: 'blackhole' });
    await delay(2000);
    platform.servers.proxies.redis.set({ mode: 'pass' });
    await delay(500);
    await platform.servers.lose('redis');
    await platform.ready(['redis']);
    await delay(1000);
  },
};
