import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { settlePurchase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, decideMove, Purchases, viewerOf } from '../purchase/index.js';
import { decideSettlement } from './settlement.domain.js';
import { SettlementTables } from './settlement-tables.js';

/** The last step of a purchase: its table is kept as it stands. What is open then can still be paid. */
@Injectable()
export class SettlePurchase {
  constructor(
    private readonly purchases: Purchases,
    private readonly tables: SettlementTables,
  ) {}

  async execute(
    { purchase: id, ...wanted }: InputOf<typeof settlePurchase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof settlePurchase>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    checkLeads(purchase, viewer);
    const table = await this.tables.count(purchase, viewer, wanted.on);
    await this.purchases.change(id, viewer, (read, now) => {
      checkLeads(read, viewer);
      const moved = decideMove(read, { state: 'settled', on: wanted.on }, now);
      return moved && { ...moved, settlement: decideSettlement(table, wanted, now.at) };
    });
    return this.tables.shown(await this.purchases.get(id, viewer), viewer);
  }
}
