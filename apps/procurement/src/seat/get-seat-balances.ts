import { MunicipalityCode, ProgrammeId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getSeatBalances } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Purchases, seesBillsOf, viewerOf } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';

/** Seats at the end of a day, as known now or as known then. */
@Injectable()
export class GetSeatBalances {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, on, knownAt }: InputOf<typeof getSeatBalances>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSeatBalances>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    const moment = knownAt === undefined ? null : new Date(knownAt);
    const ledger = moment ? await this.ledgers.knownAt(purchase, moment) : await this.ledgers.now(purchase);
    const buyers = (purchase.frozen?.invoices ?? []).map(({ municipality }) => municipality);
    const balances = buyers
      .filter((municipality) => seesBillsOf(purchase, viewer, municipality))
      .map((municipality) => {
        const { pools, ...balance } = ledger.balance(municipality, on, moment);
        const isOwn = viewer?.municipality === municipality;
        return {
          municipality: MunicipalityCode.parse(municipality),
          ...balance,
          pools: isOwn ? pools.map((pool) => ({ ...pool, programme: ProgrammeId.parse(pool.programme) })) : null,
        };
      });
    return { on, knownAt: knownAt ?? ledger.recordedAt?.toISOString() ?? null, balances };
  }
}
