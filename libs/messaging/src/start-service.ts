import { owners, type Owner, type ServiceName } from '#contracts';
import { createLogger, createMetrics, Health, nestLogger, startOperatorServer } from '#observability';
import { type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { connectNats } from './connection.js';
import { KeyRing } from './key-ring.js';
import { MessagingModule } from './messaging.module.js';
import type { ServiceParts } from './service-parts.js';
import { RecordedCalls } from './recorded-calls.js';
import { PassErrorsOn, RpcServer } from './rpc-server.js';

/** What every service needs to be told; its own config adds to it. */
export interface ServiceSettings {
  readonly natsUrl: string;
  readonly keysDir: string;
  readonly logLevel: string;
  /** Loopback port for health and metrics; 0 = any free one. */
  readonly metricsPort: number;
}

export interface RunningService {
  /** Stops in order: no more pulling and calls, finish, close. */
  stop(): Promise<void>;
}

/** Connection, keys, logger, metrics and health of a service. */
export async function openParts(service: ServiceName, settings: ServiceSettings): Promise<ServiceParts> {
  const logger = createLogger({ service, level: settings.logLevel });
  const [nats, keys] = await Promise.all([
    connectNats(settings.natsUrl, service),
    KeyRing.load(settings.keysDir, service),
  ]);
  const health = new Health();
  health.register('nats', async () => void (await nats.rtt()));
  return { service, nats, keys, logger, metrics: createMetrics(service), health, calls: new RecordedCalls() };
}

/** Adds the parts to an app's own module. */
export const withParts = (module: Type | DynamicModule, parts: ServiceParts): DynamicModule => ({
  module: ServiceRoot,
  imports: [MessagingModule.forService(parts), module],
});

class ServiceRoot {}

/**
 * Starts a service that owns data and answers the operations of its contexts over NATS. Resolves when it answers.
 * @throws when the configuration, a handler or an index is missing: fail at start, not at 3 a.m.
 */
export async function startService(
  service: Owner,
  module: (parts: ServiceParts) => Type | DynamicModule,
  settings: ServiceSettings,
): Promise<RunningService> {
  const parts = await openParts(service, settings);
  const strategy = new RpcServer({ ...parts, service, contexts: owners[service] });
  const app = await NestFactory.createMicroservice(withParts(module(parts), parts), {
    strategy,
    logger: nestLogger(parts.logger),
    abortOnError: false,
  });
  app.useGlobalFilters(new PassErrorsOn());
  await app.listen();
  const operator = await startOperatorServer({
    port: settings.metricsPort,
    health: parts.health,
    metrics: [parts.metrics],
  });
  parts.logger.info('ready');
  return {
    stop: async () => {
      await app.close();
      await operator.close();
    },
  };
}
