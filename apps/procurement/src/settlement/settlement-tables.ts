import { DomainError, MunicipalityCode, type OutputOf } from '#contracts';
import type { getSettlement } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Invoices } from '../invoice/index.js';
import { nowInJapan, seesBillsOf, type PurchaseDocument, type Viewer } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { daysUntil, rowOf, sumsOf, type Table } from './settlement.domain.js';

/** What a settlement finds: counted from ledger and invoices, or as it was kept. */
@Injectable()
export class SettlementTables {
  constructor(
    private readonly invoices: Invoices,
    private readonly ledgers: SeatLedgers,
  ) {}

  /** As it stands on a day, of those whose bills the viewer may see. @throws DomainError `not-frozen`. */
  async count(purchase: PurchaseDocument, viewer: Viewer, on: string): Promise<Table> {
    const { frozen, intents } = purchase;
    if (!frozen) throw new DomainError('not-frozen');
    const [ledger, invoices] = await Promise.all([
      this.ledgers.now(purchase),
      this.invoices.standing(purchase, viewer),
    ]);
    const days = daysUntil(purchase, on);
    const names = new Map<string, string>(intents.map((one) => [one.municipality, one.municipalityName]));
    const rows = frozen.invoices
      .filter(({ municipality }) => seesBillsOf(purchase, viewer, municipality))
      .map(({ municipality, seats }) =>
        rowOf({
          municipality: MunicipalityCode.parse(municipality),
          municipalityName: names.get(municipality) ?? municipality,
          bought: seats,
          balances: ledger.balances(municipality, days),
          invoices: invoices.filter(({ claim }) => claim.municipality === municipality),
        }),
      );
    return { from: purchase.startsOn, until: days.at(-1) ?? purchase.startsOn, rows };
  }

  /** As it was settled, else as it stands today. @throws DomainError `not-frozen`. */
  async shown(purchase: PurchaseDocument, viewer: Viewer): Promise<OutputOf<typeof getSettlement>> {
    const { settlement } = purchase;
    const { from, until, rows } = settlement ?? (await this.count(purchase, viewer, nowInJapan().today));
    const visible = rows.filter(({ municipality }) => seesBillsOf(purchase, viewer, municipality));
    return {
      settledOn: settlement?.on ?? null,
      // It may say of a buyer why it has not paid: that is for who sees every row.
      reason: (visible.length === rows.length && settlement?.reason) || null,
      from,
      until,
      rows: visible.map((row) => ({ ...row })),
      ...sumsOf(visible),
    };
  }
}
