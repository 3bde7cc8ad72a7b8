import { Database, insertVersioned, naturalId, retryWhenChanged, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { stepDocuments, type StoredDocument } from './step-document.schema.js';

/** Asked only about purchases that were found for their viewer, or whose case was. */
@Injectable()
export class StepDocumentRepository {
  private readonly model: Model<StoredDocument>;

  constructor(database: Database) {
    this.model = database.model<StoredDocument>(stepDocuments);
  }

  /** Also one that was taken down; null where it is another purchase's. */
  find(purchase: string, id: string): Promise<StoredDocument | null> {
    return this.model.findOne({ _id: id, purchase }).lean<StoredDocument>().exec();
  }

  /** Those that are there, the oldest first. */
  list(purchase: string): Promise<StoredDocument[]> {
    return this.model.find({ purchase, removedAt: null }).sort({ addedAt: 1, _id: 1 }).lean<StoredDocument[]>().exec();
  }

  /** Of these those that the purchase has, in the order of their coming, also where they were taken down. */
  named(purchase: string, ids: readonly string[]): Promise<StoredDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] }, purchase })
      .sort({ addedAt: 1, _id: 1 })
      .lean<StoredDocument[]>()
      .exec();
  }

  /** Once; one that was taken down is there again, as it is called now. */
  async keep(document: State<StoredDocument>, now: Date): Promise<StoredDocument> {
    await insertVersioned(this.model, document, now);
    return retryWhenChanged(async () => {
      const stored = await this.model.findById(document._id).orFail().lean<StoredDocument>().exec();
      if (!stored.removedAt) return stored;
      await this.save(stored, document, now);
      return { ...stored, ...document, version: stored.version + 1 };
    });
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: StoredDocument, changes: Partial<State<StoredDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}

export const stepDocumentIdOf = (purchase: string, state: string, name: string, hash: string): string =>
  naturalId('step-document', purchase, state, name, hash);
