import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listPurchaseCases } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { pageByTime, placeOf } from '../page-by-time.js';
import { viewerOf } from '../purchase/index.js';
import { listedCase } from './case-view.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';

/** Cases that members show each other, and one's own. */
@Injectable()
export class ListPurchaseCases {
  constructor(private readonly cases: PurchaseCaseRepository) {}

  async execute(
    { limit, cursor }: InputOf<typeof listPurchaseCases>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listPurchaseCases>> {
    const found = await this.cases.list(viewerOf(caller), placeOf(cursor), limit + 1);
    return pageByTime(found, limit, ({ changedAt }) => changedAt, listedCase);
  }
}
