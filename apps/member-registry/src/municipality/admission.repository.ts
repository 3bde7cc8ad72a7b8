import { Database, isDuplicate, noteChange } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { admissions, type AdmissionDocument } from './admission.schema.js';

@Injectable()
export class AdmissionRepository {
  private readonly model: Model<AdmissionDocument>;

  constructor(database: Database) {
    this.model = database.model<AdmissionDocument>(admissions);
  }

  find(code: string): Promise<AdmissionDocument | null> {
    return this.model.findById(code).lean<AdmissionDocument>().exec();
  }

  async has(code: string): Promise<boolean> {
    return (await this.find(code)) !== null;
  }

  /** Which of these are admitted. */
  async ofThese(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model
      .find({ _id: { $in: [...codes] } }, { _id: 1 })
      .lean<{ _id: string }[]>()
      .exec();
    return new Set(found.map(({ _id }) => _id));
  }

  /** By code, those after the one named. */
  list(after: string | undefined, limit: number): Promise<AdmissionDocument[]> {
    return this.model
      .find(after === undefined ? {} : { _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<AdmissionDocument[]>()
      .exec();
  }

  /** False when it is there already. */
  async add(code: string, admittedBy: string, admittedAt: Date): Promise<boolean> {
    try {
      const admission = { _id: code, admittedAt, admittedBy };
      await this.model.insertMany([admission]);
      noteChange(this.model, code, null, admission);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
