import { DomainError } from '#contracts';
import type { ReportState } from '#contracts/exchange';
import { beyond, Database, insertVersioned, type Place, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { reportedThings, type ReportedThingDocument } from './reported-thing.schema.js';

/** For the secretariat; nobody else reads what was reported. */
@Injectable()
export class ReportedThingRepository {
  private readonly model: Model<ReportedThingDocument>;

  constructor(database: Database) {
    this.model = database.model<ReportedThingDocument>(reportedThings);
  }

  find(thing: string): Promise<ReportedThingDocument | null> {
    return this.model.findById(thing).lean<ReportedThingDocument>().exec();
  }

  /** @throws DomainError `reported-thing-not-found` */
  async get(thing: string): Promise<ReportedThingDocument> {
    const found = await this.find(thing);
    if (!found) throw new DomainError('reported-thing-not-found');
    return found;
  }

  /** Those reported last first, after that place. */
  list(state: ReportState, after: Place | null, limit: number): Promise<ReportedThingDocument[]> {
    return this.model
      .find({ state, ...beyond('reportedAt', after, -1) })
      .sort({ reportedAt: -1, _id: -1 })
      .limit(limit)
      .lean<ReportedThingDocument[]>()
      .exec();
  }

  /** @throws DomainError `changed-meanwhile` when somebody else reported it first. */
  async insert(reported: State<ReportedThingDocument>, now: Date): Promise<void> {
    if (!(await insertVersioned(this.model, reported, now))) throw new DomainError('changed-meanwhile');
  }

  /** @throws DomainError `changed-meanwhile` */
  save(read: ReportedThingDocument, next: ReportedThingDocument, now: Date): Promise<void> {
    return saveOver(this.model, read, next, now);
  }

  listUnfollowed(limit: number): Promise<ReportedThingDocument[]> {
    return this.model.find({ unfollowed: true }).limit(limit).lean<ReportedThingDocument[]>().exec();
  }

  /** False: it was changed since it was read. */
  async unmark({ _id, version }: ReportedThingDocument): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id, version }, { $unset: { unfollowed: 1 } });
    return matchedCount > 0;
  }
}
