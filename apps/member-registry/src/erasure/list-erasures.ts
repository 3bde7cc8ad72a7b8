import type { InputOf, OutputOf } from '#contracts';
import type { listErasures } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { pageOfNewest, readBehind } from '../request/index.js';
import { ErasureRepository } from './erasure.repository.js';
import { erasureView } from './erasure-view.js';

/** The municipality's erasures, the newest first. */
@Injectable()
export class ListErasures {
  constructor(private readonly erasures: ErasureRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listErasures>): Promise<OutputOf<typeof listErasures>> {
    const { items, nextCursor } = pageOfNewest(await this.erasures.list(readBehind(cursor), limit + 1), limit);
    return { items: items.map(erasureView), nextCursor };
  }
}
