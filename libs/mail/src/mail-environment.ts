import { join } from 'node:path';
import { z } from 'zod';
import type { MailSettings } from './mail.options.js';

/** What a service that sends mails reads of the environment. */
export const mailEnvironment = {
  /** Where people reach us: links in mails lead there. */
  PUBLIC_URL: z.url(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.email().optional(),
  /** Where mails go as files when no SMTP_URL is set. */
  DATA_DIR: z.string().default('data'),
};

/** The settings of `MailModule` as that environment says them. */
export const mailSettingsOf = (read: z.infer<z.ZodObject<typeof mailEnvironment>>): MailSettings => ({
  smtpUrl: read.SMTP_URL,
  from: read.MAIL_FROM,
  publicUrl: read.PUBLIC_URL,
  outboxDir: join(read.DATA_DIR, 'outbox'),
});
