import { describe, expect, it } from '@jest/globals';
import { createLogger, createMetrics, currentScope, metricsPage, nestLogger, runInScope, withScope } from './index.js';

function setup() {
  const lines: string[] = [];
  const logger = createLogger({ service: 'gateway', destination: { write: (line: string) => void lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('scope', () => {
  it('reaches everything awaited inside it and nothing outside', async () => {
    const seen = await runInScope({ correlationId: 'c1', tenant: '992011' }, async () => {
      await Promise.resolve();
      return currentScope();
    });
    expect(seen).toEqual({ correlationId: 'c1', tenant: '992011' });
    expect(currentScope()).toBeUndefined();
  });

  it('merges a part into the current scope', () => {
    const seen = runInScope({ correlationId: 'c1', tenant: '992011' }, () =>
      withScope({ crossing: 'network totals' }, currentScope),
    );
    expect(seen).toEqual({ correlationId: 'c1', tenant: '992011', crossing: 'network totals' });
  });

  it('begins a correlation when there is none', () => {
    expect(withScope({ tenant: '992011' }, currentScope)?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('logger', () => {
  it('writes the service, the correlation id and the tenant of the work going on', () => {
    const { logger, last } = setup();
    runInScope({ correlationId: 'c1', tenant: '992011' }, () => logger.info({ rows: 3 }, 'imported'));
    expect(last()).toMatchObject({
      service: 'gateway',
      correlationId: 'c1',
      tenant: '992011',
      rows: 3,
      msg: 'imported',
    });
  });

  it('blanks secrets and e-mail addresses at any of three levels', () => {
    const { logger, lines } = setup();
    const secret = { password: 'hush', token: 'hush', authorization: 'hush', cookie: 'hush', email: 'hush' };
    logger.info({ ...secret, body: secret, request: { headers: secret } }, 'asked');
    expect(lines.join()).not.toContain('hush');
    expect(lines.join()).toContain('[redacted]');
  });

  it('carries Nest messages with their context and stack', () => {
    const { logger, last } = setup();
    nestLogger(logger).error('it broke', 'Error: at x', 'RoutesResolver');
    expect(last()).toMatchObject({ level: 50, msg: 'it broke', stack: 'Error: at x', context: 'RoutesResolver' });
  });
});

describe('metrics', () => {
  it('describes a metric of two services once and counts each apart', async () => {
    const services = ['gateway', 'reporting'].map((service) => createMetrics(service));
    for (const metrics of services) metrics.counter('manabi_asks_total', 'Asks').inc(2);
    const page = await metricsPage(services);
    expect(page.match(/# HELP manabi_asks_total/g)).toHaveLength(1);
    expect(page).toContain('manabi_asks_total{service="gateway"} 2');
    expect(page).toContain('manabi_asks_total{service="reporting"} 2');
  });
});
