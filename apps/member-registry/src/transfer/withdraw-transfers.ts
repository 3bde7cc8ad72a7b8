import { DomainError, type InputOf } from '#contracts';
import type { TransferList, withdrawTransfers } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { transferListView } from './transfer-list-view.js';
import { TransferListRepository } from './transfer-list.repository.js';

/** Takes a list back as long as it is not in effect. */
@Injectable()
export class WithdrawTransfers {
  constructor(private readonly lists: TransferListRepository) {}

  execute({ transferList }: InputOf<typeof withdrawTransfers>): Promise<TransferList> {
    return retryWhenChanged(async () => {
      const list = await this.lists.find(transferList);
      if (!list) throw new DomainError('unknown-transfer-list');
      if (list.status === 'in-effect') throw new DomainError('transfers-in-effect');
      if (list.status === 'withdrawn') return transferListView(list);
      const { due: _, ...rest } = list;
      await this.lists.save(rest, { status: 'withdrawn', approvedAt: null, approvedBy: null, closes: [] }, new Date());
      return transferListView({
        ...list,
        status: 'withdrawn',
        approvedAt: null,
        approvedBy: null,
        version: list.version + 1,
      });
    });
  }
}
