import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { render, type Letter } from './letter.js';
import { MAIL_SETTINGS, type MailSettings } from './mail.options.js';

/** Why a mail was not taken: the mail server's codes and nothing of what it said, which may hold the address. */
export interface SendFailure {
  readonly permanent: boolean;
  readonly code: string;
  readonly responseCode: number | null;
}

/** Together below the time after which a mail is tried again. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/** Hands mails to the mail server, or lays them as `.eml` files into a folder where none is named. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport;
  private readonly host: string;

  constructor(@Inject(MAIL_SETTINGS) private readonly settings: MailSettings) {
    const { smtpUrl } = settings;
    const shared = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = smtpUrl
      ? createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...limits, ...shared })
      : createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...shared });
    this.host = new URL(settings.publicUrl).hostname;
  }

  /**
   * Sends a letter. The message id follows from the mail's, so that a mail program shows one mail when a crash made two.
   * @returns null when it was taken.
   */
  async deliver(id: string, letter: Letter): Promise<SendFailure | null> {
    const { subject, body } = render(letter, this.settings.publicUrl);
    const mail = {
      from: { name: 'Manabi', address: this.settings.from ?? `no-reply@${this.host}` },
      to: { name: '', address: letter.to },
      subject,
      text: body,
      messageId: `<${id}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    try {
      const sent = (await this.transport.sendMail(mail)) as { message?: Buffer };
      if (sent.message) await this.layDown(id, sent.message);
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Takes away what `deliver` laid down of a mail; one that a server took is out of reach. */
  async remove(id: string): Promise<void> {
    const path = join(this.settings.outboxDir, `${id}.eml`);
    await rm(`${path}.new`, { force: true });
    await rm(path, { force: true });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /** Whole or not at all, readable by its owner only: a mail may hold a code. */
  private async layDown(id: string, content: Buffer): Promise<void> {
    const { outboxDir } = this.settings;
    await mkdir(outboxDir, { recursive: true, mode: 0o700 });
    const path = join(outboxDir, `${id}.eml`);
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  }
}

/** Only a refused address or mail is refused for good; a wrong password of ours is not the reader's fault. */
function failureOf(error: unknown): SendFailure {
  const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const permanent = aboutThisMail && responseCode !== undefined && responseCode >= 500;
  return { permanent, code: String(code), responseCode: responseCode ?? null };
}
