import type { InputOf, OutputOf } from '#contracts';
import type { listTransferLists } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { transferListView } from './transfer-list-view.js';
import { TransferListRepository } from './transfer-list.repository.js';

/** The lists of transfers, the latest day first. */
@Injectable()
export class ListTransferLists {
  constructor(private readonly lists: TransferListRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listTransferLists>): Promise<OutputOf<typeof listTransferLists>> {
    const after = cursor === undefined ? null : await this.lists.find(cursor);
    const found = await this.lists.list(after, limit + 1);
    const page = found.slice(0, limit);
    return {
      items: page.map(transferListView),
      nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}
