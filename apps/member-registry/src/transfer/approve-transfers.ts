import { DomainError, type Caller, type InputOf } from '#contracts';
import type { approveTransfers, TransferList } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Moves } from './moves.js';
import { PutIntoEffect } from './put-into-effect.js';
import { transferListView } from './transfer-list-view.js';
import { TransferListRepository } from './transfer-list.repository.js';
import { TransferPlan } from './transfer-plan.js';
import { TransferRepository } from './transfer.repository.js';

/** Approves a list over the version that was read. A list whose day has come takes effect at once. */
@Injectable()
export class ApproveTransfers {
  constructor(
    private readonly lists: TransferListRepository,
    private readonly transfers: TransferRepository,
    private readonly moves: Moves,
    private readonly plan: TransferPlan,
    private readonly effect: PutIntoEffect,
  ) {}

  async execute(
    { transferList, version, closes }: InputOf<typeof approveTransfers>,
    { account }: Caller,
  ): Promise<TransferList> {
    const list = await this.lists.find(transferList);
    if (!list) throw new DomainError('unknown-transfer-list');
    if (list.status === 'in-effect') throw new DomainError('transfers-in-effect');
    if (list.status === 'withdrawn') throw new DomainError('transfers-withdrawn');
    const chosen = closes.toSorted();
    if (list.status === 'approved' && JSON.stringify(list.closes) === JSON.stringify(chosen))
      return transferListView(list);
    if (list.version !== version) throw new DomainError('version-outdated', { version: list.version });
    await this.checkEmptied(list, chosen);
    const now = new Date();
    const approved = { status: 'approved', approvedAt: now, approvedBy: account ?? null, closes: chosen } as const;
    await this.lists.save(list, { ...approved, due: true }, now);
    await this.effect.tryNow(list._id, now);
    const stored = await this.lists.find(transferList);
    if (!stored) throw new DomainError('unknown-transfer-list');
    return transferListView(stored);
  }

  private async checkEmptied(list: Parameters<Moves['of']>[0], closes: readonly string[]): Promise<void> {
    if (closes.length === 0) return;
    const empties = await this.plan.empties(await this.moves.of(list, await this.transfers.allOf(list._id)));
    const filled = closes.filter((department) => !empties.includes(department));
    if (filled.length > 0) throw new DomainError('department-not-emptied', { departments: filled });
  }
}
