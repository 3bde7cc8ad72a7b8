import { Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { transfers, type TransferDocument } from './transfer.schema.js';

@Injectable()
export class TransferRepository {
  private readonly model: Model<TransferDocument>;

  constructor(database: Database) {
    this.model = database.model<TransferDocument>(transfers);
  }

  /** All of a list, in the order of its rows. */
  allOf(list: string): Promise<TransferDocument[]> {
    return this.model.find({ list }).sort({ row: 1 }).lean<TransferDocument[]>().exec();
  }

  /** In the order of the rows, behind one. */
  page(list: string, afterRow: number, limit: number): Promise<TransferDocument[]> {
    return this.model
      .find({ list, row: { $gt: afterRow } })
      .sort({ row: 1 })
      .limit(limit)
      .lean<TransferDocument[]>()
      .exec();
  }

  /** Those that are there already stay as they are. */
  async insertMissing(added: readonly TransferDocument[]): Promise<void> {
    try {
      await this.model.insertMany([...added], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
