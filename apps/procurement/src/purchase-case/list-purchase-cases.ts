import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listPurchaseCases } from '#contracts/procurement';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PurchaseRepository, viewerOf } from '../purchase/index.js';
import { listedCase } from './case-view.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';

/** Own cases that are listed though they are not shown: a municipality leads far fewer purchases. */
const MOST_LED = 1000;

/** Cases that members show each other, and one's own. */
@Injectable()
export class ListPurchaseCases {
  constructor(
    private readonly cases: PurchaseCaseRepository,
    private readonly purchases: PurchaseRepository,
  ) {}

  async execute(
    { limit, cursor }: InputOf<typeof listPurchaseCases>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listPurchaseCases>> {
    const viewer = viewerOf(caller);
    const led = viewer ? await this.purchases.idsLedBy(viewer.municipality, MOST_LED) : [];
    const found = await this.cases.list(led, placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ changedAt }) => changedAt, listedCase);
  }
}
