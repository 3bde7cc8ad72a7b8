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
    { purchase: id, fiscalYear }: InputOf<typeof getSettlement>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSettlement>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    return fiscalYear === undefined
      ? this.tables.shown(purchase, viewer)
      : this.tables.atEndOf(purchase, viewer, fiscalYear);
  }
}
