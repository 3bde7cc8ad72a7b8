import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  NATS_URL: z.string().min(1),
  REDIS_URL: z.string().min(1),
  KEYS_DIR: z.string().min(1),
  FILES_DIR: z.string().min(1),
  WEB_DIR: z.string().default('dist/apps/web'),
  LOG_LEVEL: z.string().default('info'),
  METRICS_PORT: z.coerce.number().int().min(0).default(0),
});

/** The only reader of the environment; throws with the name of what is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const read = Environment.parse(env);
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL,
    natsUrl: read.NATS_URL,
    redisUrl: read.REDIS_URL,
    keysDir: read.KEYS_DIR,
    filesDir: read.FILES_DIR,
    webDir: read.WEB_DIR,
    logLevel: read.LOG_LEVEL,
    metricsPort: read.METRICS_PORT,
  };
}
export type Config = ReturnType<typeof readConfig>;
export const CONFIG = Symbol('config');
