import { acrossTenants, Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { exportSchedules, type ExportScheduleDocument } from './export-schedule.schema.js';

@Injectable()
export class ExportScheduleRepository {
  private readonly model: Model<ExportScheduleDocument>;

  constructor(database: Database) {
    this.model = database.model<ExportScheduleDocument>(exportSchedules);
  }

  find(id: string): Promise<ExportScheduleDocument | null> {
    return this.model.findById(id).lean<ExportScheduleDocument>().exec();
  }

  list(limit: number): Promise<ExportScheduleDocument[]> {
    return this.model.find({}).sort({ subject: 1, _id: 1 }).limit(limit).lean<ExportScheduleDocument[]>().exec();
  }

  count(): Promise<number> {
    return this.model.countDocuments({}).exec();
  }

  async save({ _id, ...schedule }: ExportScheduleDocument): Promise<void> {
    await this.model.updateOne({ _id }, { $set: schedule }, { upsert: true });
  }

  /** False when it is not there. */
  async delete(id: string): Promise<boolean> {
    return (await this.model.deleteOne({ _id: id })).deletedCount === 1;
  }

  async deleteOf(accounts: readonly string[]): Promise<void> {
    await this.model.deleteMany({ account: { $in: [...accounts] } });
  }

  /** Where it is still due on that day: somebody may have changed it. */
  async moveOn({ _id, nextOn }: ExportScheduleDocument, next: string): Promise<void> {
    await this.model.updateOne({ _id, nextOn }, { $set: { nextOn: next } });
  }

  /** Of every municipality. */
  findDue(today: string, limit: number): Promise<ExportScheduleDocument[]> {
    return acrossTenants('monthly exports that are due', () =>
      this.model
        .find({ nextOn: { $lte: today } })
        .sort({ nextOn: 1 })
        .limit(limit)
        .lean<ExportScheduleDocument[]>(),
    );
  }
}
