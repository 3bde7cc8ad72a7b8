import { Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { companies, type CompanyDocument } from './company.schema.js';

@Injectable()
export class CompanyRepository {
  private readonly model: Model<CompanyDocument>;

  constructor(database: Database) {
    this.model = database.model<CompanyDocument>(companies);
  }

  findAll(ids: readonly string[]): Promise<CompanyDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<CompanyDocument[]>()
      .exec();
  }

  /** Those that are there already stay as they are. */
  async insertMissing(added: readonly CompanyDocument[]): Promise<void> {
    try {
      await this.model.insertMany([...added], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async deleteWithoutNumber(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] }, corporateNumber: { $exists: false } });
  }
}
