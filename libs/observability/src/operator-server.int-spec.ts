import { afterEach, describe, expect, it } from '@jest/globals';
import { createMetrics, Health, startOperatorServer, type OperatorServer } from './index.js';

describe('operator server', () => {
  let server: OperatorServer | undefined;
  afterEach(() => server?.close());

  async function setup() {
    const health = new Health();
    const metrics = createMetrics('reporting');
    server = await startOperatorServer({ port: 0, health, metrics: [metrics] });
    const get = (path: string) => fetch(`http://127.0.0.1:${server?.port}${path}`);
    return { health, metrics, get };
  }

  it('is alive while a dependency is down, and names it when asked whether it is ready', async () => {
    const { health, get } = await setup();
    health.register('database', () => {});
    health.register('nats', () => Promise.reject(new Error('connection refused')));
    expect((await get('/health/live')).status).toBe(200);
    const ready = await get('/health/ready');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      ok: false,
      dependencies: { database: 'up', nats: 'down: connection refused' },
    });
  });

  it('is ready when every dependency is up', async () => {
    const { health, get } = await setup();
    health.register('database', async () => {});
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { ok: true, dependencies: { database: 'up' } }]);
  });

  it('does not wait for a dependency that never answers', async () => {
    const { health, get } = await setup();
    health.register('redis', () => new Promise(() => {}));
    expect(await (await get('/health/ready')).json()).toMatchObject({
      dependencies: { redis: 'down: no answer within 1000 ms' },
    });
  });

  it('shows the metrics and answers 404 to anything else', async () => {
    const { metrics, get } = await setup();
    metrics.gauge('manabi_lag_seconds', 'Lag').set(4);
    expect(await (await get('/metrics')).text()).toContain('manabi_lag_seconds{service="reporting"} 4');
    expect((await get('/admin')).status).toBe(404);
  });
});
