import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, currentScope } from '#observability';
import { testServers, waitFor } from '#testing';
import { JobsModule, Sweepers, Sweeps } from './index.js';

let sweeps: { service?: string; correlationId?: string }[];
let atOnce: number;
let most: number;
let fails: boolean;

@Injectable()
class StaleReports {
  @Sweeps({ name: 'stale-reports', everyMs: 10 })
  async sweep(): Promise<void> {
    most = Math.max(most, ++atOnce);
    await new Promise(setImmediate);
    atOnce--;
    const scope = currentScope();
    sweeps.push({ service: scope?.caller?.service, correlationId: scope?.correlationId });
    if (fails) throw new Error('the store is away');
  }
}

@Injectable()
class Namesake {
  @Sweeps({ name: 'stale-reports', everyMs: 10 })
  async sweep(): Promise<void> {}
}

describe('sweeps', () => {
  let app: INestApplicationContext | undefined;
  beforeEach(() => {
    [sweeps, atOnce, most, fails] = [[], 0, 0, false];
  });
  afterEach(() => app?.close());

  async function start(providers: Type[] = [StaleReports]) {
    const lines: string[] = [];
    const logger = createLogger({ service: 'reporting', destination: { write: (line) => void lines.push(line) } });
    @Module({
      imports: [JobsModule.forRoot({ redisUrl: testServers().redisUrl, service: 'reporting', jobs: [], logger })],
      providers,
    })
    class TestModule {}
    app = await NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
    return { sweepers: app.get(Sweepers), lines };
  }

  it('should run at start and again and again, as the service, each with its own correlation', async () => {
    await start();
    await waitFor(() => sweeps.length >= 3);
    expect(new Set(sweeps.map(({ correlationId }) => correlationId)).size).toBe(sweeps.length);
    expect(sweeps[0]?.service).toBe('reporting');
  });

  it('should never run twice at once, also when asked for', async () => {
    const { sweepers } = await start();
    await Promise.all([1, 2, 3].map(() => sweepers.sweepNow('stale-reports')));
    expect(sweeps.length).toBeGreaterThanOrEqual(3);
    expect(most).toBe(1);
  });

  it('should log a failure and sweep again', async () => {
    fails = true;
    const { sweepers, lines } = await start();
    await waitFor(() => sweeps.length >= 2);
    expect(lines.join()).toContain('the store is away');
    await expect(sweepers.sweepNow('stale-reports')).rejects.toThrow('the store is away');
  });

  it('should end at shutdown', async () => {
    const { sweepers } = await start();
    await app?.close();
    const ended = sweeps.length;
    await sweepers.sweepNow('stale-reports');
    expect(sweeps.length).toBe(ended + 1);
  });

  it('should not start with two sweeps of one name, nor know a name that nobody sweeps', async () => {
    await expect(start([StaleReports, Namesake])).rejects.toThrow('sweep "stale-reports" of Namesake.sweep');
    const { sweepers } = await start();
    await expect(sweepers.sweepNow('nothing')).rejects.toThrow('there is no sweep "nothing"');
  });
});
