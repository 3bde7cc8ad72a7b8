import { DomainError, MunicipalityCode, type OutputOf } from '#contracts';
import type { getSettlement } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Invoices } from '../invoice/index.js';
import { lastDayOf } from '../price.domain.js';
import { nowInJapan, seesBillsOf, type PurchaseDocument, type Viewer } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { billedUntil, checkYearOver, daysUntil, rowOf, sumsOf, type Table } from './settlement.domain.js';

/** What a settlement finds: counted from ledger and invoices, or as it was kept. */
@Injectable()
export class SettlementTables {
  constructor(
    private readonly invoices: Invoices,
    private readonly ledgers: SeatLedgers,
  ) {}

  /**
   * As it stands on a day, of those whose bills the viewer may see; `atEndOf`: that day ends this fiscal year.
   * @throws DomainError `not-frozen`.
   */
  async count(purchase: PurchaseDocument, viewer: Viewer, on: string, atEndOf?: number): Promise<Table> {
    const { frozen, intents } = purchase;
    if (!frozen) throw new DomainError('not-frozen');
    const [ledger, invoices] = await Promise.all([
      this.ledgers.now(purchase),
      this.invoices.standing(purchase, viewer),
    ]);
    const days = daysUntil(purchase, on);
    const billedTo = (municipality: string) => {
      const own = invoices.filter(({ claim }) => claim.municipality === municipality);
      return atEndOf === undefined ? own : billedUntil(own, atEndOf);
    };
    const names = new Map<string, string>(intents.map((one) => [one.municipality, one.municipalityName]));
    const rows = frozen.invoices
      .filter(({ municipality }) => seesBillsOf(purchase, viewer, municipality))
      .map(({ municipality, seats }) =>
        rowOf({
          municipality: MunicipalityCode.parse(municipality),
          municipalityName: names.get(municipality) ?? municipality,
          bought: seats,
          balances: ledger.balances(municipality, days),
          invoices: billedTo(municipality),
        }),
      );
    return { from: purchase.startsOn, until: days.at(-1) ?? purchase.startsOn, rows };
  }

  /** As it stood at the end of a fiscal year. @throws DomainError `not-frozen`, `fiscal-year-not-over`. */
  async atEndOf(
    purchase: PurchaseDocument,
    viewer: Viewer,
    fiscalYear: number,
  ): Promise<OutputOf<typeof getSettlement>> {
    if (!purchase.frozen) throw new DomainError('not-frozen');
    checkYearOver(purchase, fiscalYear, nowInJapan().today);
    const { from, until, rows } = await this.count(purchase, viewer, lastDayOf(fiscalYear), fiscalYear);
    return { settledOn: null, reason: null, from, until, rows: [...rows], ...sumsOf(rows) };
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
