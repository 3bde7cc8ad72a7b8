import { Database, isDuplicate, naturalId, noteChange } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { meetingMaterial, type MaterialDocument } from './material.schema.js';

/** Asked only about meetings that were found for their viewer. */
@Injectable()
export class MaterialRepository {
  private readonly model: Model<MaterialDocument>;

  constructor(database: Database) {
    this.model = database.model<MaterialDocument>(meetingMaterial);
  }

  find(id: string): Promise<MaterialDocument | null> {
    return this.model.findById(id).lean<MaterialDocument>().exec();
  }

  list(meeting: string): Promise<MaterialDocument[]> {
    return this.model.find({ meeting, removedAt: null }).sort({ addedAt: 1, _id: 1 }).lean<MaterialDocument[]>().exec();
  }

  /** Once; one that was taken down is there again. */
  async keep(material: MaterialDocument): Promise<void> {
    const { _id, addedAt } = material;
    try {
      await this.model.insertMany([material]);
      noteChange(this.model, _id, null, material);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.model.updateOne({ _id, removedAt: { $ne: null } }, { $set: { removedAt: null, addedAt } });
    }
  }

  /** False when it was taken down already. */
  async remove(id: string, at: Date): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne({ _id: id, removedAt: null }, { $set: { removedAt: at } });
    if (modifiedCount > 0) noteChange(this.model, id, {}, { removedAt: at });
    return modifiedCount > 0;
  }
}

export const materialIdOf = (meeting: string, name: string, hash: string): string =>
  naturalId('meeting-material', meeting, name, hash);
