import { acrossTenants, Database, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { uploads, type UploadDocument } from './upload.schema.js';

@Injectable()
export class UploadRepository {
  private readonly model: Model<UploadDocument>;

  constructor(database: Database) {
    this.model = database.model<UploadDocument>(uploads);
  }

  async note(fileHash: string, at: Date): Promise<void> {
    const _id = naturalId('upload', requireTenant(), fileHash);
    await this.model.updateOne({ _id }, { $set: { at }, $setOnInsert: { fileHash } }, { upsert: true });
  }

  /** Of every municipality. */
  findBefore(moment: Date, limit: number): Promise<UploadDocument[]> {
    return acrossTenants('uploads of an hour ago', () =>
      this.model
        .find({ at: { $lt: moment } })
        .limit(limit)
        .lean<UploadDocument[]>(),
    );
  }

  async forget({ _id, at }: UploadDocument): Promise<void> {
    await this.model.deleteOne({ _id, at });
  }
}
