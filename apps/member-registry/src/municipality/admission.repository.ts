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

  async has(code: string): Promise<boolean> {
    return (await this.model.findById(code).lean().exec()) !== null;
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
