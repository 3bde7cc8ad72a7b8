import { join } from 'node:path';
import { readEnvironment } from '#messaging';
import { z } from 'zod';

/** The only reader of the environment; throws with the name of what is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const { settings, own } = readEnvironment(env, {
    MONGODB_URI: z.string().min(1),
    REDIS_URL: z.string().min(1),
    /** Where people reach us: links in mails lead there. */
    PUBLIC_URL: z.url(),
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.email().optional(),
    /** Where mails go as files when no SMTP_URL is set. */
    DATA_DIR: z.string().default('data'),
  });
  return {
    ...settings,
    mongoUri: own.MONGODB_URI,
    redisUrl: own.REDIS_URL,
    mail: {
      smtpUrl: own.SMTP_URL,
      from: own.MAIL_FROM,
      publicUrl: own.PUBLIC_URL,
      outboxDir: join(own.DATA_DIR, 'outbox'),
    },
  };
}
export type Config = ReturnType<typeof readConfig>;
