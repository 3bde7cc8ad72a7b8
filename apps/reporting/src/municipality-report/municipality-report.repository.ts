import { acrossTenants, Database, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { Totals, TotalsDisclosure } from '../figures/index.js';
import { countStale, markStale, oldestStale, saveFigures, unmarkStale } from '../stale-mark/index.js';
import {
  municipalityReports,
  type MunicipalityFigures,
  type MunicipalityReportDocument,
  type StoredNetworkRow,
} from './municipality-report.schema.js';

type ShownYear = Pick<MunicipalityReportDocument, 'tenant' | 'totals' | 'networkRows'> & {
  readonly disclosure?: Pick<TotalsDisclosure, 'shown'>;
};

const idOf = (fiscalYear: number): string => `${requireTenant()}-${fiscalYear}`;

@Injectable()
export class MunicipalityReportRepository {
  private readonly model: Model<MunicipalityReportDocument>;

  constructor(database: Database) {
    this.model = database.model<MunicipalityReportDocument>(municipalityReports);
  }

  find(fiscalYear: number): Promise<MunicipalityReportDocument | null> {
    return this.model.findById(idOf(fiscalYear), { networkRows: 0 }).lean<MunicipalityReportDocument>().exec();
  }

  /** Without its figures. */
  findVersion(fiscalYear: number): Promise<Pick<MunicipalityReportDocument, 'version' | 'foldedAt'> | null> {
    return this.model.findById(idOf(fiscalYear), { version: 1, foldedAt: 1 }).lean<MunicipalityReportDocument>().exec();
  }

  /** Fiscal years that have programmes, newest first. */
  async fiscalYears(): Promise<number[]> {
    const years = await this.model
      .find({ 'totals.programmes': { $gt: 0 } }, { fiscalYear: 1 })
      .sort({ fiscalYear: -1 })
      .lean();
    return years.map(({ fiscalYear }) => fiscalYear);
  }

  mark(fiscalYear: number, now: Date): Promise<void> {
    return markStale(this.model, { _id: idOf(fiscalYear), tenant: requireTenant(), fiscalYear }, now);
  }

  unmark(fiscalYear: number, read: string): Promise<void> {
    return unmarkStale(this.model, idOf(fiscalYear), read);
  }

  /** Saves figures over the version that was read; false when somebody else saved first. */
  async save(read: MunicipalityReportDocument, figures: MunicipalityFigures, readAt: Date): Promise<boolean> {
    return (await saveFigures(this.model, [{ report: read, figures }], readAt)) > 0;
  }

  findStale(limit: number): Promise<MunicipalityReportDocument[]> {
    return acrossTenants('stale reports', () =>
      this.model
        .find({ stale: { $exists: true } }, { tenant: 1, fiscalYear: 1 })
        .sort({ staleSince: 1 })
        .limit(limit)
        .lean<MunicipalityReportDocument[]>(),
    );
  }

  /** Of every municipality: the years that it has a report of. */
  listAll(): Promise<Pick<MunicipalityReportDocument, 'tenant' | 'fiscalYear'>[]> {
    return acrossTenants('years to be put together anew', () =>
      this.model.find({}, { tenant: 1, fiscalYear: 1 }).sort({ _id: 1 }).lean<MunicipalityReportDocument[]>(),
    );
  }

  /** Of every municipality. */
  countStale(): Promise<number> {
    return acrossTenants('how many reports wait', () => countStale(this.model));
  }

  oldestStale(): Promise<Date | null> {
    return oldestStale(this.model);
  }

  /** Each member's totals of a fiscal year, for the network's; and which of them it shows, once that was looked at. */
  totalsOfAll(fiscalYear: number): Promise<{ totals: Totals; disclosure?: TotalsDisclosure }[]> {
    return acrossTenants('network totals', async () => {
      const reports = await this.model
        .find({ fiscalYear, 'totals.programmes': { $gt: 0 } }, { totals: 1, disclosure: 1 })
        .lean<Pick<MunicipalityReportDocument, 'totals' | 'disclosure'>[]>();
      return reports.flatMap(({ totals, disclosure }) =>
        totals ? [{ totals, ...(disclosure && { disclosure }) }] : [],
      );
    });
  }

  /** What each member shows outside of a fiscal year's totals and programmes, for benchmarks. */
  shownOfAll(fiscalYear: number): Promise<ShownYear[]> {
    return acrossTenants('what members show outside, for benchmarks', () =>
      this.model
        .find(
          { fiscalYear, 'totals.programmes': { $gt: 0 } },
          { tenant: 1, totals: 1, 'disclosure.shown': 1, networkRows: 1 },
        )
        .lean<ShownYear[]>(),
    );
  }

  /** Masked rows of so many members from this one on, by municipality. */
  networkRows(
    fiscalYear: number,
    from: string,
    members: number,
  ): Promise<{ tenant: string; networkRows?: readonly StoredNetworkRow[] }[]> {
    return acrossTenants('network rows, masked', () =>
      this.model
        .find({ fiscalYear, tenant: { $gte: from } }, { tenant: 1, networkRows: 1 })
        .sort({ tenant: 1 })
        .limit(members)
        .lean<{ tenant: string; networkRows?: StoredNetworkRow[] }[]>(),
    );
  }
}
