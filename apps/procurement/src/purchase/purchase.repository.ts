import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { isVisibleTo, type Viewer } from './purchase.domain.js';
import { purchases, type PurchaseDocument } from './purchase.schema.js';

/** The only one that reads and writes purchases; what it finds for a viewer (null: the secretariat), the viewer may see. */
@Injectable()
export class PurchaseRepository {
  private readonly model: Model<PurchaseDocument>;

  constructor(database: Database) {
    this.model = database.model<PurchaseDocument>(purchases);
  }

  async findVisible(id: string, viewer: Viewer): Promise<PurchaseDocument | null> {
    const found = await this.model.findById(id).lean<PurchaseDocument>().exec();
    return found && isVisibleTo(found, viewer) ? found : null;
  }

  /** The newest first, after that place. */
  list(viewer: Viewer, after: { at: Date; id: string } | null, limit: number): Promise<PurchaseDocument[]> {
    const visible =
      viewer === null
        ? {}
        : {
            $or: [{ lead: viewer.municipality }, { 'intents.municipality': viewer.municipality }, ...inviting(viewer)],
          };
    const older = after && {
      $or: [{ plannedAt: { $lt: after.at } }, { plannedAt: after.at, _id: { $lt: after.id } }],
    };
    return this.model
      .find({ $and: [visible, older ?? {}] } as object, { 'specifications.text': 0, frozen: 0 })
      .sort({ plannedAt: -1, _id: -1 })
      .limit(limit)
      .lean<PurchaseDocument[]>()
      .exec();
  }

  /** False when there is one already. */
  insert(purchase: State<PurchaseDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, purchase, now);
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: PurchaseDocument, changes: Partial<State<PurchaseDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}

const inviting = ({ municipality, isMember }: NonNullable<Viewer>): object[] =>
  isMember ? [{ invited: null }, { invited: municipality }] : [];
