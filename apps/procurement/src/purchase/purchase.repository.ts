import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { olderThan, type Place } from '../page-by-time.js';
import { isVisibleTo, type Frozen, type Viewer } from './purchase.domain.js';
import { purchases, type PurchaseDocument } from './purchase.schema.js';

/** One that has come to its freeze. */
export type FrozenPurchase = PurchaseDocument & { readonly frozen: Frozen };

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
  list(viewer: Viewer, after: Place | null, limit: number): Promise<PurchaseDocument[]> {
    return this.listed(viewer, after, limit, {}, { 'specifications.text': 0, frozen: 0, tender: 0, settlement: 0 });
  }

  /** Those that are frozen, likewise. */
  listFrozen(viewer: Viewer, after: Place | null, limit: number): Promise<FrozenPurchase[]> {
    return this.listed(
      viewer,
      after,
      limit,
      { frozen: { $ne: null } },
      { specifications: 0, tender: 0, settlement: 0 },
    ) as Promise<FrozenPurchase[]>;
  }

  private listed(viewer: Viewer, after: Place | null, limit: number, wanted: object, without: object) {
    const visible =
      viewer === null
        ? {}
        : {
            $or: [{ lead: viewer.municipality }, { 'intents.municipality': viewer.municipality }, ...inviting(viewer)],
          };
    return this.model
      .find({ $and: [visible, olderThan('plannedAt', after), wanted] } as object, without)
      .sort({ plannedAt: -1, _id: -1 })
      .limit(limit)
      .lean<PurchaseDocument[]>()
      .exec();
  }

  /** Those with a version that members may reuse, the newest first, after that place. */
  listSharing(after: Place | null, limit: number): Promise<PurchaseDocument[]> {
    return this.model
      .find({ $and: [{ 'specifications.shared': true }, olderThan('plannedAt', after)] } as object, {
        frozen: 0,
        tender: 0,
        'specifications.text': 0,
      })
      .sort({ plannedAt: -1, _id: -1 })
      .limit(limit)
      .lean<PurchaseDocument[]>()
      .exec();
  }

  /** Whoever asks: only for what every member may read of it. */
  find(id: string): Promise<PurchaseDocument | null> {
    return this.model.findById(id).lean<PurchaseDocument>().exec();
  }

  /** Those that a municipality bought in and those that it leads, the newest first. */
  async idsOf(municipality: string, limit: number): Promise<{ bought: string[]; led: string[] }> {
    const ids = async (filter: object) => {
      const found = this.model.find(filter, { _id: 1 }).sort({ plannedAt: -1, _id: -1 }).limit(limit);
      return (await found.lean<Pick<PurchaseDocument, '_id'>[]>()).map(({ _id }) => _id);
    };
    const [bought, led] = [
      await ids({ 'frozen.invoices.municipality': municipality }),
      await ids({ lead: municipality }),
    ];
    return { bought, led };
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
