import { z } from 'zod';

const Environment = z.object({
  MONGODB_URI: z.string().min(1),
  NATS_URL: z.string().min(1),
  REDIS_URL: z.string().min(1),
  KEYS_DIR: z.string().min(1),
  FILES_DIR: z.string().min(1),
  LOG_LEVEL: z.string().default('info'),
  METRICS_PORT: z.coerce.number().int().min(0).default(0),
});

/** The only reader of the environment; throws with the name of what is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const { MONGODB_URI, NATS_URL, REDIS_URL, KEYS_DIR, FILES_DIR, LOG_LEVEL, METRICS_PORT } = Environment.parse(env);
  return {
    mongoUri: MONGODB_URI,
    natsUrl: NATS_URL,
    redisUrl: REDIS_URL,
    keysDir: KEYS_DIR,
    filesDir: FILES_DIR,
    logLevel: LOG_LEVEL,
    metricsPort: METRICS_PORT,
  };
}
export type Config = ReturnType<typeof readConfig>;
