import { readEnvironment } from '#messaging';
import { z } from 'zod';

/** The only reader of the environment; throws with the name of what is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const { settings, own } = readEnvironment(env, {
    PORT: z.coerce.number().int().min(0).default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z.url().optional(),
    REDIS_URL: z.string().min(1),
    FILES_DIR: z.string().min(1),
    /** Proxies whose word on the visitor's address counts: `loopback`, addresses, networks; left out = none. */
    TRUST_PROXY: z.string().optional(),
    WEB_DIR: z.string().default('dist/apps/web'),
  });
  return {
    ...settings,
    port: own.PORT,
    host: own.HOST,
    publicUrl: own.PUBLIC_URL,
    /** Whether visitors come by TLS, which a proxy before us ends. */
    tls: own.PUBLIC_URL?.startsWith('https:') ?? false,
    redisUrl: own.REDIS_URL,
    filesDir: own.FILES_DIR,
    webDir: own.WEB_DIR,
    trustProxy: own.TRUST_PROXY ?? false,
  };
}
export type Config = ReturnType<typeof readConfig>;
export const CONFIG = Symbol('config');
