import type { InputOf, OutputOf } from '#contracts';
import type { requestPasswordReset } from '#contracts/registry';
import { Mails } from '#mail';
import { naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, mailKey } from '../account/index.js';
import { mailPeriod } from '../account-mail/index.js';

/**
 * Has a page for a new password mailed. Known or not, an address costs one look and one line of the send log, so that
 * neither answer nor time tells who has an account; what to write is found out when the mail is sent.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly mails: Mails,
  ) {}

  async execute({ email }: InputOf<typeof requestPasswordReset>): Promise<OutputOf<typeof requestPasswordReset>> {
    const key = mailKey(email);
    const account = await this.accounts.findByMethod(key);
    const subject = account?._id ?? naturalId('nobody', key);
    await this.mails.post({ kind: 'password-reset', subject, period: mailPeriod(new Date()) }, null);
    return { requested: true };
  }
}
