import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { memberships, type MembershipDocument } from './membership.schema.js';

@Injectable()
export class MembershipRepository {
  private readonly model: Model<MembershipDocument>;

  constructor(database: Database) {
    this.model = database.model<MembershipDocument>(memberships);
  }

  find(code: string): Promise<MembershipDocument | null> {
    return this.model.findById(code).lean<MembershipDocument>().exec();
  }

  async findMany(codes: readonly string[]): Promise<ReadonlyMap<string, MembershipDocument>> {
    const found = await this.model
      .find({ _id: { $in: [...codes] } })
      .lean<MembershipDocument[]>()
      .exec();
    return new Map(found.map((one) => [one._id, one]));
  }

  /**
   * All that ever joined, by code: those after the one named, so many at most where it is said, of these codes alone where
   * any are named. No signatures, which only their own pages show.
   */
  everJoined(
    after = '',
    limit = 0,
    codes?: readonly string[],
  ): Promise<Pick<MembershipDocument, '_id' | 'entries' | 'directory'>[]> {
    return this.model
      .find(
        { 'entries.standing': 'joined', _id: { $gt: after, ...(codes && { $in: [...codes] }) } },
        { entries: 1, directory: 1 },
      )
      .sort({ _id: 1 })
      .limit(limit)
      .lean<MembershipDocument[]>()
      .exec();
  }

  /** False when there is one already. */
  insert(membership: State<MembershipDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, membership, now);
  }

  /** Saves over what was read. @throws DomainError `changed-meanwhile`. */
  save(read: MembershipDocument, changes: Partial<State<MembershipDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}
