import { mailEnvironment, mailSettingsOf } from '#mail';
import { readEnvironment } from '#messaging';
import { z } from 'zod';

/** The only reader of the environment; throws with the name of what is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const { settings, own } = readEnvironment(env, {
    MONGODB_URI: z.string().min(1),
    REDIS_URL: z.string().min(1),
    /** 0 = nothing here is made up. */
    DEMO: z.enum(['0', '1', 'empty']).default('0'),
    ...mailEnvironment,
  });
  return {
    ...settings,
    mongoUri: own.MONGODB_URI,
    redisUrl: own.REDIS_URL,
    showsDemo: own.DEMO !== '0',
    mail: mailSettingsOf(own),
  };
}
export type Config = ReturnType<typeof readConfig>;
