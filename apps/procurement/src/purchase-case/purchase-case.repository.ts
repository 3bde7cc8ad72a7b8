import { beyond, Database, insertVersioned, type Place, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { PurchaseDocument, Viewer } from '../purchase/index.js';
import { isVisibleTo } from './purchase-case.domain.js';
import { purchaseCases, type PurchaseCaseDocument } from './purchase-case.schema.js';

/** The only one that reads and writes cases; what it finds for a viewer, the viewer may see. */
@Injectable()
export class PurchaseCaseRepository {
  private readonly model: Model<PurchaseCaseDocument>;

  constructor(database: Database) {
    this.model = database.model<PurchaseCaseDocument>(purchaseCases);
  }

  /** Whose it is its purchase says: whoever leads that now. */
  async findVisible(
    { _id, lead }: Pick<PurchaseDocument, '_id' | 'lead'>,
    viewer: Viewer,
  ): Promise<PurchaseCaseDocument | null> {
    const found = await this.model.findById(_id).lean<PurchaseCaseDocument>().exec();
    return found && isVisibleTo({ state: found.state, lead }, viewer) ? found : null;
  }

  /** What is shown and those of these purchases; what was changed last first, after that place. */
  list(own: readonly string[], after: Place | null, limit: number): Promise<PurchaseCaseDocument[]> {
    const visible = { $or: [{ state: 'shown' }, { _id: { $in: own } }] };
    return this.model
      .find({ $and: [visible, beyond('changedAt', after, -1)] } as object, { background: 0, wentWell: 0, nextTime: 0 })
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit)
      .lean<PurchaseCaseDocument[]>()
      .exec();
  }

  /** False when there is one already. */
  insert(written: State<PurchaseCaseDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, written, now);
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: PurchaseCaseDocument, changes: Partial<State<PurchaseCaseDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}
