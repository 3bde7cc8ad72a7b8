import { acrossTenants, Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { transferLists, type TransferListDocument } from './transfer.schema.js';

@Injectable()
export class TransferListRepository {
  private readonly model: Model<TransferListDocument>;

  constructor(database: Database) {
    this.model = database.model<TransferListDocument>(transferLists);
  }

  find(id: string): Promise<TransferListDocument | null> {
    return this.model.findById(id).lean<TransferListDocument>().exec();
  }

  /** The latest day first, behind one. */
  list(after: TransferListDocument | null, limit: number): Promise<TransferListDocument[]> {
    const behind = after && { $or: [{ on: { $lt: after.on } }, { on: after.on, _id: { $lt: after._id } }] };
    return this.model
      .find({ ...behind })
      .sort({ on: -1, _id: -1 })
      .limit(limit)
      .lean<TransferListDocument[]>()
      .exec();
  }

  /** Of every municipality: approved, their day has come, and not wholly in effect; in the order in which they count. */
  findDue(today: string, limit: number): Promise<TransferListDocument[]> {
    return acrossTenants('transfers that are due', () =>
      this.model
        .find({ due: true, on: { $lte: today } })
        .sort({ on: 1, approvedAt: 1 })
        .limit(limit)
        .lean<TransferListDocument[]>(),
    );
  }

  /** False when it is there already. */
  insert(list: State<TransferListDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, list, now);
  }

  /** Saves over the list that was read. @throws DomainError `changed-meanwhile`. */
  save(read: TransferListDocument, changes: Partial<State<TransferListDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }

  /** Takes the mark away: the list is wholly in effect. */
  async settle(id: string): Promise<void> {
    await this.model.updateOne({ _id: id, status: 'in-effect' }, { $unset: { due: 1 } });
  }
}
