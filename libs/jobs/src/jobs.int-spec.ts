import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, createMetrics, currentScope, Health, runInScope } from '#observability';
import { resetServers, testServers, waitFor } from '#testing';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { job, Jobs, JobsModule, Processes, type JobDefinition } from './index.js';
import { RedisConnections } from './redis-connections.js';

const refreshReport = job('refresh-report', z.strictObject({ programme: z.string() }));
const shortlyHeld = job('refresh-shortly', z.strictObject({ programme: z.string() }), { lockMs: 3000 });
const sendReminder = job('send-reminder', z.strictObject({ person: z.string() }));

/** What the handlers below did; emptied before each test. */
let ran: { programme: string; tenant?: string; correlationId?: string; service?: string; at: number }[];
let gate: Promise<void>;

@Injectable()
class RefreshReportJob {
  @Processes(refreshReport)
  async process({ programme }: z.infer<typeof refreshReport.data>): Promise<void> {
    const scope = currentScope();
    ran.push({
      programme,
      tenant: scope?.tenant,
      correlationId: scope?.correlationId,
      service: scope?.caller?.service,
      at: Date.now(),
    });
    await gate;
  }
}

@Injectable()
class SecondRefreshReportJob {
  @Processes(refreshReport)
  async process(): Promise<void> {}
}

@Injectable()
class ShortlyHeldJob {
  @Processes(shortlyHeld)
  async process({ programme }: z.infer<typeof shortlyHeld.data>): Promise<void> {
    ran.push({ programme, at: Date.now() });
    await gate;
  }
}

@Injectable()
class SendReminderJob {
  @Processes(sendReminder)
  async process({ person }: z.infer<typeof sendReminder.data>): Promise<void> {
    ran.push({ programme: person, at: Date.now() });
  }
}

describe('jobs', () => {
  const apps: INestApplicationContext[] = [];
  beforeEach(async () => {
    await resetServers();
    ran = [];
    gate = Promise.resolve();
  });
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
  });

  async function start(
    jobs: JobDefinition[] = [refreshReport],
    providers: Type[] = [RefreshReportJob],
    redisUrl = testServers().redisUrl,
  ) {
    const lines: string[] = [];
    const logger = createLogger({ service: 'reporting', destination: { write: (line) => void lines.push(line) } });
    const [health, metrics] = [new Health(), createMetrics('reporting')];
    @Module({
      imports: [JobsModule.forRoot({ redisUrl, service: 'reporting', jobs, logger, health, metrics })],
      providers,
    })
    class TestModule {}
    const app = await NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
    apps.push(app);
    return { app, jobs: app.get(Jobs), health, metrics, lines };
  }

  function holdHandlers() {
    let release = () => {};
    gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  const runs = (count: number) => waitFor(() => ran.length >= count, { what: `${count} runs` });

  describe('at start', () => {
    it('should stop when a job has no handler, naming it and the file to write', async () => {
      await expect(start([refreshReport], [])).rejects.toThrow(
        'job "refresh-report" has no handler: write refresh-report.job.ts',
      );
    });

    it('should stop when a job has two handlers, naming both', async () => {
      await expect(start([refreshReport], [RefreshReportJob, SecondRefreshReportJob])).rejects.toThrow(
        'job "refresh-report" has 2 handlers: keep one of RefreshReportJob.process, SecondRefreshReportJob.process',
      );
    });

    it('should stop when a handler belongs to a job that nobody declared', async () => {
      await expect(start([], [RefreshReportJob])).rejects.toThrow(
        'job "refresh-report" has a handler, RefreshReportJob.process, but is not declared',
      );
    });
  });

  describe('a handler', () => {
    it('should run as the service in the tenant and correlation of whoever enqueued', async () => {
      const { jobs } = await start();
      await runInScope({ correlationId: 'c1', tenant: '992011' }, () =>
        jobs.enqueueOnce(refreshReport, 'p1', { programme: 'p1' }),
      );
      await runs(1);
      expect(ran[0]).toMatchObject({ programme: 'p1', tenant: '992011', correlationId: 'c1', service: 'reporting' });
    });

    it('should never see data that its schema refuses, and the job should fail visibly', async () => {
      const { metrics, lines } = await start();
      const redis = new Redis(testServers().redisUrl);
      // A second service's bug or an older version: written into Redis without the producer's own check.
      const queue = new Queue('reporting.refresh-report', { connection: redis });
      await queue.add('refresh-report', { correlationId: 'c1', data: { programme: 7 } });
      await waitFor(async () => (await queue.getFailedCount()) === 1, { what: 'a failed job' });
      await waitFor(async () => (await metrics.text()).includes('job="refresh-report",outcome="failed"'));
      expect(lines.join()).toContain('has data that its schema refuses');
      expect(ran).toEqual([]);
      await queue.close();
      redis.disconnect();
    });

    it('should be waited for at shutdown', async () => {
      const { app, jobs } = await start();
      const release = holdHandlers();
      await jobs.enqueueOnce(refreshReport, 'p1', { programme: 'p1' });
      await runs(1);
      let closed = false;
      const closing = app.close().then(() => (closed = true));
      const redis = new Redis(testServers().redisUrl);
      expect(await redis.llen('bull:reporting.refresh-report:active')).toBe(1);
      expect(closed).toBe(false);
      release();
      await closing;
      expect(await redis.llen('bull:reporting.refresh-report:active')).toBe(0);
      redis.disconnect();
    });
  });

  describe('a one-shot job', () => {
    it('should run once when enqueued twice, whatever its id is made of', async () => {
      const { jobs } = await start([refreshReport, sendReminder], [RefreshReportJob, SendReminderJob]);
      for (const id of ['42', 'reminder:992011:p1', '42', 'reminder:992011:p1']) {
        await jobs.enqueueOnce(sendReminder, id, { person: id });
      }
      await jobs.enqueueOnce(sendReminder, 'last', { person: 'last' });
      await waitFor(() => ran.some(({ programme }) => programme === 'last'));
      expect(ran.map(({ programme }) => programme)).toEqual(['42', 'reminder:992011:p1', 'last']);
    });

    it('should not be enqueued with data that its schema refuses', async () => {
      const { jobs } = await start();
      const wrong = { programme: 7 } as unknown as { programme: string };
      await expect(jobs.enqueueOnce(refreshReport, 'p1', wrong)).rejects.toThrow('expected string');
    });
  });

  describe('a job that failed for good', () => {
    it('should be told by id, and run again when it is retried', async () => {
      const { jobs } = await start();
      const queue = new Queue('reporting.refresh-report', { connection: { url: testServers().redisUrl } });
      const envelope = { correlationId: 'c1', tenant: '992011', data: { programme: 1 } };
      await queue.add('refresh-report', envelope, { jobId: 'refresh-report-p1' });
      const { failed, total } = await waitFor(async () => {
        const found = await jobs.failed(undefined, 10);
        // List and count are two questions: the job may fail between them.
        return found.failed.length > 0 ? found : undefined;
      });
      expect([total, failed.map(({ id, name }) => [id, name])]).toEqual([1, [['refresh-report-p1', 'refresh-report']]]);
      expect(await jobs.failed('send-reminder', 10)).toEqual({ failed: [], total: 0 });
      await (await queue.getJob('refresh-report-p1'))?.updateData({ ...envelope, data: { programme: 'p1' } });
      await queue.close();
      expect(await jobs.retry('refresh-report', 'nobody')).toBe(false);
      expect(await jobs.retry('refresh-report', 'refresh-report-p1')).toBe(true);
      await runs(1);
      expect(ran[0]).toMatchObject({ programme: 'p1', tenant: '992011' });
      expect((await jobs.failed(undefined, 10)).total).toBe(0);
    });
  });

  describe('a refresh', () => {
    it('should run once more when asked for while it runs, however often', async () => {
      const { jobs } = await start();
      const release = holdHandlers();
      await jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' });
      await runs(1);
      await jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' });
      await jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' });
      release();
      await runs(2);
      // The same id can be asked for again when nothing is under way: no finished job stands in its way.
      await waitFor(() => jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' }).then(() => ran.length === 3));
    });

    it('should run once when asked for many times before it starts', async () => {
      const { jobs } = await start();
      const delayMs = 600_000;
      for (let i = 0; i < 20; i++) await jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' }, { delayMs });
      const queue = new Queue('reporting.refresh-report', { connection: { url: testServers().redisUrl } });
      const waiting = await queue.getDelayed();
      expect(waiting.map(({ data }) => (data as { data: unknown }).data)).toEqual([{ programme: 'p1' }]);
      await waiting[0]?.promote();
      await runs(1);
      await waitFor(async () => (await queue.count()) + (await queue.getActiveCount()) === 0, { what: 'its end' });
      expect(ran.map(({ programme }) => programme)).toEqual(['p1']);
      await queue.close();
    });

    it('should be held by whoever runs it for as long as its job says, so that a killed worker keeps nobody longer', async () => {
      const { jobs } = await start([shortlyHeld], [ShortlyHeldJob]);
      const release = holdHandlers();
      await jobs.enqueueRefresh(shortlyHeld, 'p1', { programme: 'p1' });
      await runs(1);
      const redis = new Redis(testServers().redisUrl);
      const [lock = ''] = await redis.keys('bull:reporting.refresh-shortly:*:lock');
      const heldMs = await redis.pttl(lock);
      expect([heldMs > 0, heldMs <= 3000]).toEqual([true, true]);
      release();
      redis.disconnect();
    });

    it('should leave ten times its own duration before the next of the same id, and not hold up others', async () => {
      const { jobs } = await start();
      const release = holdHandlers();
      await jobs.enqueueRefresh(refreshReport, 'slow', { programme: 'slow' });
      await runs(1);
      await jobs.enqueueRefresh(refreshReport, 'slow', { programme: 'slow' });
      await jobs.enqueueRefresh(refreshReport, 'other', { programme: 'other' });
      const heldMs = 60;
      await waitFor(() => Date.now() - (ran[0]?.at ?? 0) >= heldMs);
      release();
      await runs(3);
      expect(ran.map(({ programme }) => programme)).toEqual(['slow', 'other', 'slow']);
      expect((ran[2]?.at ?? 0) - (ran[0]?.at ?? 0)).toBeGreaterThanOrEqual(heldMs * 11 - 5);
    });
  });

  describe('without Redis', () => {
    it('should start, say that it is not ready, and refuse to enqueue at once', async () => {
      const { jobs, health } = await start([refreshReport], [RefreshReportJob], 'redis://127.0.0.1:1');
      expect((await health.ready()).dependencies['redis']).toMatch(/^down: /);
      const started = Date.now();
      await expect(jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' })).rejects.toThrow('redis is down');
      expect(Date.now() - started).toBeLessThan(500);
    });

    it('should go on by itself when Redis is back', async () => {
      const { jobs } = await start();
      const redis = new Redis(testServers().redisUrl);
      await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await waitFor(() => jobs.enqueueOnce(refreshReport, 'p1', { programme: 'p1' }).then(() => true));
      await runs(1);
      redis.disconnect();
    });

    it('should go on when the connection broke at the very first enqueueing', async () => {
      const { app, jobs } = await start();
      app.get(RedisConnections).producer.stream.destroy();
      await expect(jobs.enqueueOnce(refreshReport, 'p1', { programme: 'p1' })).rejects.toThrow();
      await waitFor(() => jobs.enqueueOnce(refreshReport, 'p1', { programme: 'p1' }).then(() => true));
      await runs(1);
    });

    it('should refuse to enqueue within two seconds when Redis hangs', async () => {
      const { jobs } = await start();
      const redis = new Redis(testServers().redisUrl);
      await redis.client('PAUSE', 2500, 'ALL');
      const started = Date.now();
      await expect(jobs.enqueueRefresh(refreshReport, 'p1', { programme: 'p1' })).rejects.toThrow('timed out');
      expect(Date.now() - started).toBeLessThan(2000);
      await redis.ping();
      redis.disconnect();
    });
  });
});
