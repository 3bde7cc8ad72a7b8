import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { Totals } from '../figures/index.js';
import { ifVersion, markStale, unmarkStale } from '../stale-mark/index.js';
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

  mark(fiscalYear: number, now: Date): Promise<void> {
    return markStale(this.model, { _id: String(fiscalYear) }, now);
  }

  unmark(fiscalYear: number, read: string): Promise<void> {
    return unmarkStale(this.model, String(fiscalYear), read);
  }

  /** Saves figures over the version that was read; false when somebody else saved first. */
  async save(
    read: NetworkReportDocument,
    figures: { municipalities: number; totals: Totals },
    readAt: Date,
  ): Promise<boolean> {
    const version = (read.version ?? 0) + 1;
    const { matchedCount } = await this.model.updateOne(ifVersion(read), {
      $set: { ...figures, version, foldedAt: readAt, staleSince: readAt },
    });
    return matchedCount > 0;
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
