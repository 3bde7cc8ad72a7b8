import type { InputOf, OutputOf } from '#contracts';
import type { withdrawPractice } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { searchable } from '#search-text';
import { withWithdrawal } from './practice.domain.js';
import { PracticeRepository } from './practice.repository.js';

/** Withdraws what is published of a practice; that it was there stays listed. */
@Injectable()
export class WithdrawPractice {
  constructor(private readonly practices: PracticeRepository) {}

  execute({ practice, reason }: InputOf<typeof withdrawPractice>): Promise<OutputOf<typeof withdrawPractice>> {
    return retryWhenChanged(async () => {
      const stored = await this.practices.getOwn(practice);
      const now = new Date();
      const next = withWithdrawal(stored, reason, now);
      if (next === stored) return { practice, version: stored.version };
      const search = searchable(next.shown.title);
      return { practice, version: await this.practices.save(stored, { ...next, search }, now) };
    });
  }
}
