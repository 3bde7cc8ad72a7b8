import type { Industry } from '#contracts/registry';
import { acrossTenants, Database, isDuplicate } from '#persistence';
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

  /** By name, after somebody. */
  list(after: CompanyDocument | null, limit: number): Promise<CompanyDocument[]> {
    const later = after && {
      $or: [{ name: { $gt: after.name } }, { name: after.name, _id: { $gt: after._id } }],
    };
    return this.model
      .find({ ...later })
      .sort({ name: 1, _id: 1 })
      .limit(limit)
      .lean<CompanyDocument[]>()
      .exec();
  }

  /** Null where there is no such company. `untold`: the mark, another each time. */
  setProfile(
    id: string,
    { industry, employees }: { readonly industry: Industry | null; readonly employees: number | null },
    untold: string,
  ): Promise<CompanyDocument | null> {
    const set = { ...(industry !== null && { industry }), ...(employees !== null && { employees }), untold };
    const unset = { ...(industry === null && { industry: 1 }), ...(employees === null && { employees: 1 }) };
    return this.model
      .findOneAndUpdate(
        { _id: id },
        { $set: set, ...(Object.keys(unset).length > 0 && { $unset: unset }) },
        { returnDocument: 'after' },
      )
      .lean<CompanyDocument>()
      .exec();
  }

  /** Of every municipality. */
  findUntold(limit: number): Promise<CompanyDocument[]> {
    return acrossTenants('companies whose profile changed', () =>
      this.model
        .find({ untold: { $exists: true } })
        .limit(limit)
        .lean<CompanyDocument[]>()
        .exec(),
    );
  }

  /** Takes the mark away where it is still the one that was read. */
  async settle(id: string, read: string): Promise<void> {
    await this.model.updateOne({ _id: id, untold: read }, { $unset: { untold: 1 } });
  }

  async deleteWithoutNumber(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] }, corporateNumber: { $exists: false } });
  }
}
