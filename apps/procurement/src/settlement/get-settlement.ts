import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getSettlement } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Purchases, viewerOf } from '../purchase/index.js';
import { SettlementTables } from './settlement-tables.js';

@Injectable()
export class GetSettlement {
  constructor(
    private readonly purchases: Purchases,
    private readonly tables: SettlementTables,
  ) {}

  async execute(
    { purchase }: InputOf<typeof getSettlement>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSettlement>> {
    const viewer = viewerOf(caller);
    return this.tables.shown(await this.purchases.get(purchase, viewer), viewer);
  }
}
