import { Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { departments, type DepartmentDocument } from './department.schema.js';

@Injectable()
export class DepartmentRepository {
  private readonly model: Model<DepartmentDocument>;

  constructor(database: Database) {
    this.model = database.model<DepartmentDocument>(departments);
  }

  findAll(ids: readonly string[]): Promise<DepartmentDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<DepartmentDocument[]>()
      .exec();
  }

  /** All that stand on a day. */
  standingOn(day: string): Promise<DepartmentDocument[]> {
    return this.model
      .find({ validFrom: { $lte: day }, $or: [{ validTo: null }, { validTo: { $gte: day } }] })
      .lean<DepartmentDocument[]>()
      .exec();
  }

  /** Those that are there already stay as they are. */
  async insertMissing(added: readonly DepartmentDocument[]): Promise<void> {
    try {
      await this.model.insertMany([...added], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** From now on they go on again. */
  async reopen(ids: readonly string[]): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $set: { validTo: null } });
  }

  /** Ends those that go on, with a day. */
  async close(ids: readonly string[], validTo: string): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] }, validTo: null }, { $set: { validTo } });
  }
}
