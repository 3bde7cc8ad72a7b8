import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { settlePurchase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import {
  checkLeads,
  decideMove,
  nowInJapan,
  Purchases,
  viewerOf,
  type Now,
  type PurchaseDocument,
} from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { decideSettlement } from './settlement.domain.js';
import { SettlementTables } from './settlement-tables.js';

/**
 * The last step of a purchase: its table is kept as it stands. What is open then can still be paid. First the seat ledger
 * is closed, so that no addition comes between what is counted and what is kept. Where it stops after that, additions stay
 * closed, and whoever settles again goes on.
 */
@Injectable()
export class SettlePurchase {
  constructor(
    private readonly purchases: Purchases,
    private readonly tables: SettlementTables,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, ...wanted }: InputOf<typeof settlePurchase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof settlePurchase>> {
    const viewer = viewerOf(caller);
    const settle = async (read: PurchaseDocument, now: Now) => {
      checkLeads(read, viewer);
      const table = await this.tables.count(read, viewer, wanted.on);
      const moved = decideMove(read, { state: 'settled', on: wanted.on }, now);
      return moved && { ...moved, settlement: decideSettlement(table, wanted, now.at) };
    };
    const purchase = await this.purchases.get(id, viewer);
    // What is refused closes nothing.
    if (await settle(purchase, nowInJapan()))
      await this.ledgers.act(purchase, (ledger) => ledger.decideClosing(purchase.lead));
    return this.tables.shown(await this.purchases.save(id, viewer, settle), viewer);
  }
}
