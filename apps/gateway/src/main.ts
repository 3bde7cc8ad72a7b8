import { allOperations, serviceNames } from '#contracts';
import { openParts, runAsProcess, withParts, type RunningService } from '#messaging';
import { nestLogger, startOperatorServer } from '#observability';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { appModule } from './app.module.js';
import { readConfig } from './config.js';
import { HttpServer, serverOptions } from './http-server.js';
import { Sessions } from './session/index.js';

/** Owners whose answer is needed to serve; the gateway is ready when all of them are. */
const owners = serviceNames.filter((name) => name !== 'gateway' && name !== 'admin');

export async function start(env: NodeJS.ProcessEnv = process.env): Promise<RunningService> {
  const config = readConfig(env);
  const parts = await openParts('gateway', config);
  const app = await NestFactory.create<NestFastifyApplication>(
    withParts(appModule(config), parts),
    new FastifyAdapter(serverOptions(config)),
    {
      logger: nestLogger(parts.logger),
      bodyParser: false,
      abortOnError: false,
    },
  );
  const { redis } = app.get(Sessions);
  parts.health.register('redis', async () => void (await redis.ping()));
  for (const owner of owners) {
    parts.health.register(
      owner,
      async () => void (await parts.nats.request(`ready.${owner}`, undefined, { timeout: 900 })),
    );
  }
  await app.get(HttpServer).register(app.getHttpAdapter().getInstance());
  await app.listen(config.port, config.host);
  const operator = await startOperatorServer({
    port: config.metricsPort,
    health: parts.health,
    metrics: [parts.metrics],
  });
  parts.logger.info({ operations: allOperations.length }, 'ready');
  return {
    stop: async () => {
      await app.close();
      await operator.close();
    },
  };
}

runAsProcess(import.meta.url, start);
