import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { FollowingRepository } from './following.repository.js';

/** Ends what accounts that are erased subscribed to, and takes away the mails about it. */
@Injectable()
export class ForgetSubscriptions implements EraseStep {
  constructor(
    private readonly following: FollowingRepository,
    private readonly log: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const accounts = subjects.flatMap((subject) => subject.accounts);
    if (accounts.length === 0) return 'done';
    const subscriptions = await this.following.subscriptionsOf(accounts);
    for (const subscription of subscriptions) await this.log.forget(subscription);
    await this.following.endSubscriptions(subscriptions);
    return 'done';
  }
}
