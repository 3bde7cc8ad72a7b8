import { acrossTenants, Database, insertOnce, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { closingReports, type ClosingReportDocument, type FrozenReport } from './closing-report.schema.js';

@Injectable()
export class ClosingReportRepository {
  private readonly model: Model<ClosingReportDocument>;

  constructor(database: Database) {
    this.model = database.model<ClosingReportDocument>(closingReports);
  }

  /** Keeps that a closing's report is due, once. */
  async expect(programme: string, number: number, closedAt: Date): Promise<void> {
    const closing = { _id: `${programme}/${number}`, tenant: requireTenant(), programme, number, closedAt };
    await insertOnce(this.model, { ...closing, due: true });
  }

  /** A closing that was taken back before its report was kept has none. */
  async cancel(programme: string, number: number): Promise<void> {
    await this.model.updateOne({ _id: `${programme}/${number}`, due: true }, { $unset: { due: 1 } });
  }

  /** Of every municipality; those closed before a moment. */
  findDue(closedBefore: Date, limit: number): Promise<ClosingReportDocument[]> {
    return acrossTenants('reports of closed programmes', () =>
      this.model
        .find({ due: true, closedAt: { $lte: closedBefore } })
        .sort({ closedAt: 1 })
        .limit(limit)
        .lean<ClosingReportDocument[]>(),
    );
  }

  /** Keeps the report, once and for good. */
  async freeze(_id: string, frozen: FrozenReport): Promise<void> {
    await this.model.updateOne({ _id, due: true }, { $set: { frozen }, $unset: { due: 1 } });
  }

  /** By number. */
  async of(programme: string): Promise<ClosingReportDocument[]> {
    const found = await this.model
      .find({ _id: { $gt: `${programme}/`, $lt: `${programme}0` } })
      .lean<ClosingReportDocument[]>();
    return found.toSorted((a, b) => a.number - b.number);
  }
}
