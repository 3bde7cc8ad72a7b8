import { beyond, Database, insertVersioned, type Place, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { Frozen, Viewer } from './purchase-parts.domain.js';
import { isVisibleTo } from './sight.domain.js';
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
    return this.listed(
      viewer,
      after,
      limit,
      {},
      {
        'specifications.text': 0,
        'changes.was': 0,
        frozen: 0,
        tender: 0,
        settlement: 0,
      },
    );
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
    return this.newest({ $and: [visible, beyond('plannedAt', after, -1), wanted] }, limit, without);
  }

  private newest(where: object, limit: number, what: object): Promise<PurchaseDocument[]> {
    return this.model.find(where, what).sort({ plannedAt: -1, _id: -1 }).limit(limit).lean<PurchaseDocument[]>().exec();
  }

  /** Those with a version that members may reuse, the newest first, after that place. */
  listSharing(after: Place | null, limit: number): Promise<PurchaseDocument[]> {
    const where = { 'specifications.shared': true, ...beyond('plannedAt', after, -1) };
    return this.newest(where, limit, { 'specifications.text': 0, frozen: 0, tender: 0, settlement: 0 });
  }

  /** Whoever asks: only for what every member may read of it. */
  find(id: string): Promise<PurchaseDocument | null> {
    return this.model.findById(id).lean<PurchaseDocument>().exec();
  }

  /** Those that a municipality bought in, the newest first. */
  idsBoughtBy(municipality: string, limit: number): Promise<string[]> {
    return this.ids({ 'frozen.invoices.municipality': municipality }, limit);
  }

  /** Those that it leads, likewise. */
  idsLedBy(municipality: string, limit: number): Promise<string[]> {
    return this.ids({ lead: municipality }, limit);
  }

  private async ids(where: object, limit: number): Promise<string[]> {
    return (await this.newest(where, limit, { _id: 1 })).map(({ _id }) => _id);
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
