import type { InputOf, OutputOf } from '#contracts';
import type { getNetworkReport } from '#contracts/reporting';
import { acrossTenants } from '#persistence';
import { Injectable } from '@nestjs/common';
import { noTotals, totalFigures, type NetworkRow } from '../figures/index.js';
import { Freshness, freshnessAt } from '../freshness/index.js';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { pageOf } from '../programme-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { NetworkReportRepository } from './network-report.repository.js';

type Input = InputOf<typeof getNetworkReport>;
type Output = OutputOf<typeof getNetworkReport>;

interface PlacedRow {
  readonly cursor: string;
  readonly row: NetworkRow;
  readonly bytes: number;
}

const MEMBERS_AT_ONCE = 100;

/** All members' programmes of a fiscal year, masked when they were stored. */
@Injectable()
export class GetNetworkReport {
  constructor(
    private readonly reports: NetworkReportRepository,
    private readonly municipalities: MunicipalityReportRepository,
    private readonly programmes: ProgrammeReportRepository,
    private readonly freshness: Freshness,
  ) {}

  async execute({ fiscalYear, limit, cursor = '' }: Input): Promise<Output> {
    const head = await this.head(fiscalYear);
    const rows: PlacedRow[] = [];
    for await (const found of this.rows(fiscalYear, cursor)) {
      rows.push(found);
      if (rows.length > limit) break;
    }
    return { ...head, ...pageOf(rows, limit) };
  }

  /** The report without its rows. */
  async head(fiscalYear: number): Promise<Omit<Output, 'rows' | 'nextCursor'>> {
    const now = new Date();
    const underway = await this.freshness.underway({});
    // In the order in which a change moves on, so that it is never missed in between.
    const programmesSince = await acrossTenants('network lag', () => this.programmes.oldestStale());
    const municipalitiesSince = await acrossTenants('network lag', () => this.municipalities.oldestStale());
    const report = await this.reports.find(fiscalYear);
    const waiting = [programmesSince, municipalitiesSince, report?.stale ? report.staleSince : null];
    const { employed: _, ...figures } = totalFigures(
      report?.totals ?? noTotals,
      report ? (report.shown ?? []) : undefined,
    );
    return {
      ...freshnessAt(now, underway, waiting, report ?? {}),
      fiscalYear,
      figures: { municipalities: report?.municipalities ?? 0, ...figures },
    };
  }

  /** The rows after `cursor`, by municipality and key. */
  async *rows(fiscalYear: number, cursor = ''): AsyncGenerator<PlacedRow> {
    let from = cursor.split('/')[0] ?? '';
    for (;;) {
      const members = await this.municipalities.networkRows(fiscalYear, from, MEMBERS_AT_ONCE);
      for (const { tenant, networkRows = [] } of members) {
        for (const { key, json } of networkRows) {
          const place = `${tenant}/${key}`;
          if (place <= cursor) continue;
          yield { cursor: place, row: JSON.parse(json) as NetworkRow, bytes: Buffer.byteLength(json) };
        }
      }
      const last = members.at(-1);
      if (!last || members.length < MEMBERS_AT_ONCE) return;
      from = `${last.tenant}0`;
    }
  }
}
