import { readEnvironment } from '#messaging';
import { z } from 'zod';

/** The only reader of the environment; throws with the name of what is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const { settings, own } = readEnvironment(env, { MONGODB_URI: z.string().min(1) });
  return { ...settings, mongoUri: own.MONGODB_URI };
}
export type Config = ReturnType<typeof readConfig>;
