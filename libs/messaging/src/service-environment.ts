import { z } from 'zod';
import type { ServiceSettings } from './start-service.js';

const Shared = z.object({
  NATS_URL: z.string().min(1),
  KEYS_DIR: z.string().min(1),
  LOG_LEVEL: z.string().default('info'),
  METRICS_PORT: z.coerce.number().int().min(0).default(0),
});

/**
 * Reads what every service needs from an environment, and the service's own variables with it.
 * @throws ZodError with the name of each variable that is missing or wrong.
 */
export function readEnvironment<T extends z.ZodRawShape>(
  env: NodeJS.ProcessEnv,
  own: T,
): { settings: ServiceSettings; own: z.infer<z.ZodObject<T>> } {
  const { NATS_URL, KEYS_DIR, LOG_LEVEL, METRICS_PORT } = Shared.parse(env);
  const settings = { natsUrl: NATS_URL, keysDir: KEYS_DIR, logLevel: LOG_LEVEL, metricsPort: METRICS_PORT };
  return { settings, own: z.object(own).parse(env) };
}
