import { DomainError, type Subject } from '#contracts';
import { MailLog } from '#mail';
import { requireTenant, retryWhenChanged } from '#persistence';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';
import { unlinked } from './unlinked.js';

/** Unlinks the accounts of people who are erased; one that is nothing anywhere else goes, and so do their mails. */
@Injectable()
export class EraseAccounts implements EraseStep {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly mails: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const tenant = requireTenant();
    for (const { person, accounts } of subjects) {
      if (person === null) continue;
      for (const account of accounts) {
        const stays = await retryWhenChanged(() => this.unlink(account, person, tenant));
        await this.mails.forget(account, stays ? tenant : undefined);
      }
    }
    return 'done';
  }

  /** @returns whether there is an account left, for another municipality. */
  private async unlink(id: string, person: string, tenant: string): Promise<boolean> {
    const account = await this.accounts.find(id);
    if (!account) return false;
    const left = unlinked(account, tenant, new Set([person]));
    if (left === null && !(await this.accounts.delete(account))) throw new DomainError('changed-meanwhile');
    if (left) await this.accounts.save(account, left, new Date());
    return left !== null;
  }
}
