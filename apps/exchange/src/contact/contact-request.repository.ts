import { beyond, Database, insertVersioned, naturalId, type Place, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { contactRequests, type ContactRequestDocument } from './contact-request.schema.js';

@Injectable()
export class ContactRequestRepository {
  private readonly model: Model<ContactRequestDocument>;

  constructor(database: Database) {
    this.model = database.model<ContactRequestDocument>(contactRequests);
  }

  find(id: string): Promise<ContactRequestDocument | null> {
    return this.model.findById(id).lean<ContactRequestDocument>().exec();
  }

  /** Of one side of a municipality, the newest first, after that place. */
  list(
    municipality: string,
    side: 'from' | 'to',
    after: Place | null,
    limit: number,
  ): Promise<ContactRequestDocument[]> {
    return this.model
      .find({ [`${side}.municipality`]: municipality, ...beyond('at', after, -1) })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean<ContactRequestDocument[]>()
      .exec();
  }

  /** False when it is there already, or the pair has another one that is open. */
  insert(request: State<ContactRequestDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, request, now);
  }

  /**
   * Ends the open one that was read: the pair is free for the next.
   * @throws DomainError `changed-meanwhile`
   */
  close(request: ContactRequestDocument, changes: Partial<State<ContactRequestDocument>>, now: Date): Promise<void> {
    const { open: _, version, changedAt: __, correlationId: ___, ...read } = request;
    return saveVersioned(this.model, version, { ...read, ...changes }, now);
  }

  listUntold(limit: number): Promise<ContactRequestDocument[]> {
    return this.model
      .find({ untold: { $exists: true } })
      .limit(limit)
      .lean<ContactRequestDocument[]>()
      .exec();
  }

  /** Unless it changed meanwhile, and there is something else to tell. */
  async unmark({ _id, untold }: ContactRequestDocument): Promise<void> {
    await this.model.updateOne({ _id, untold }, { $unset: { untold: 1 } });
  }

  async forgetUnchangedSince(then: Date): Promise<void> {
    await this.model.deleteMany({ changedAt: { $lte: then } });
  }

  async forgetOf(accounts: readonly string[]): Promise<void> {
    const those = { $in: [...accounts] };
    await this.model.deleteMany({ $or: [{ 'from.account': those }, { 'to.account': those }] });
  }
}

export const contactRequestIdOf = (municipality: string, key: string): string =>
  naturalId('contact-request', municipality, key);
