import { acrossTenants, Database, isDuplicate, noteChange } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { supportAccesses, type SupportAccessDocument } from './support-access.schema.js';

@Injectable()
export class SupportAccessRepository {
  private readonly model: Model<SupportAccessDocument>;

  constructor(database: Database) {
    this.model = database.model<SupportAccessDocument>(supportAccesses);
  }

  find(id: string): Promise<SupportAccessDocument | null> {
    return this.model.findById(id).lean<SupportAccessDocument>().exec();
  }

  /** The newest first, those opened before `before`. */
  list(before: Date | undefined, limit: number): Promise<SupportAccessDocument[]> {
    return this.model
      .find(before ? { from: { $lt: before } } : {})
      .sort({ from: -1 })
      .limit(limit)
      .lean<SupportAccessDocument[]>()
      .exec();
  }

  /** False when one is open already. */
  async open(access: SupportAccessDocument): Promise<boolean> {
    await this.model.updateMany({ open: true, until: { $lte: access.from } }, { $unset: { open: '' } });
    try {
      await this.model.insertMany([access]);
      noteChange(this.model, access._id, null, access);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async close(id: string, closedAt: Date): Promise<void> {
    const before = await this.model
      .findOneAndUpdate({ _id: id, open: true }, { $set: { closedAt }, $unset: { open: '' } })
      .lean<SupportAccessDocument>();
    if (!before) return;
    const { open: _, ...rest } = before;
    noteChange(this.model, id, before, { ...rest, closedAt });
  }

  reasons(): Promise<Pick<SupportAccessDocument, '_id' | 'reason'>[]> {
    return this.model.find({}, { reason: 1 }).lean<Pick<SupportAccessDocument, '_id' | 'reason'>[]>().exec();
  }

  async rewriteReason(id: string, reason: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { reason } });
  }

  /** Every municipality's that is open at this moment. */
  openAt(now: Date): Promise<SupportAccessDocument[]> {
    return acrossTenants('what the secretariat may read', () =>
      this.model
        .find({ open: true, until: { $gt: now } })
        .lean<SupportAccessDocument[]>()
        .exec(),
    );
  }
}
