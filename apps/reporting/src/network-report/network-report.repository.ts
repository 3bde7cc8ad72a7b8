import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { TotalName, Totals } from '../figures/index.js';
import { countStale, ifVersion, markStale, unmarkStale } from '../stale-mark/index.js';
import { networkReports, type NetworkReportDocument } from './network-report.schema.js';

@Injectable()
export class NetworkReportRepository {
  private readonly model: Model<NetworkReportDocument>;

  constructor(database: Database) {
    this.model = database.model<NetworkReportDocument>(networkReports);
  }

  find(fiscalYear: number): Promise<NetworkReportDocument | null> {
    return this.model.findById(String(fiscalYear)).lean<NetworkReportDocument>().exec();
  }

  /** Without its figures. */
  findVersion(fiscalYear: number): Promise<Pick<NetworkReportDocument, 'version' | 'foldedAt'> | null> {
    return this.model.findById(String(fiscalYear), { version: 1, foldedAt: 1 }).lean<NetworkReportDocument>().exec();
  }

  mark(fiscalYear: number, now: Date): Promise<void> {
    return markStale(this.model, { _id: String(fiscalYear) }, now);
  }

  unmark(fiscalYear: number, read: string): Promise<void> {
    return unmarkStale(this.model, String(fiscalYear), read);
  }

  /** Saves figures over the version that was read; false when somebody else saved first. */
  async save(
    read: NetworkReportDocument,
    figures: { municipalities: number; totals: Totals; shown: readonly TotalName[] },
    readAt: Date,
  ): Promise<boolean> {
    const version = (read.version ?? 0) + 1;
    const { matchedCount } = await this.model.updateOne(ifVersion(read), {
      $set: { ...figures, version, foldedAt: readAt, staleSince: readAt },
    });
    return matchedCount > 0;
  }

  countStale(): Promise<number> {
    return countStale(this.model);
  }

  /** Fiscal years whose report waits. */
  async findStale(limit: number): Promise<number[]> {
    const stale = await this.model
      .find({ stale: { $exists: true } }, { _id: 1 })
      .sort({ staleSince: 1 })
      .limit(limit)
      .lean();
    return stale.map(({ _id }) => Number(_id));
  }
}
