import { Database, isDuplicate, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { reportDays, type ReportDayDocument } from './programme-report.schema.js';

/** Each day's last version of a programme report. */
@Injectable()
export class ReportDayRepository {
  private readonly model: Model<ReportDayDocument>;

  constructor(database: Database) {
    this.model = database.model<ReportDayDocument>(reportDays);
  }

  /** Keeps a version as the day's last, unless a newer one is kept already. */
  async keep(programme: string, day: string, version: Omit<ReportDayDocument, '_id' | 'tenant'>): Promise<void> {
    const _id = `${programme}/${day}`;
    try {
      await this.model.replaceOne(
        { _id, version: { $lte: version.version } },
        { _id, tenant: requireTenant(), ...version },
        { upsert: true },
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** The version that stood at the end of a day: that day's last, or an earlier day's. */
  findAtEndOf(programme: string, day: string): Promise<ReportDayDocument | null> {
    return this.model
      .findOne({ _id: { $gt: `${programme}/`, $lte: `${programme}/${day}` } })
      .sort({ _id: -1 })
      .lean<ReportDayDocument>()
      .exec();
  }
}
