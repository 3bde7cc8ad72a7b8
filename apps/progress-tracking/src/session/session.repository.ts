import { acrossTenants, Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { sessions, type SessionDocument } from './session.schema.js';

@Injectable()
export class SessionRepository {
  private readonly model: Model<SessionDocument>;

  constructor(database: Database) {
    this.model = database.model<SessionDocument>(sessions);
  }

  find(id: string): Promise<SessionDocument | null> {
    return this.model.findById(id).lean<SessionDocument>().exec();
  }

  findMany(ids: readonly string[]): Promise<SessionDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<SessionDocument[]>()
      .exec();
  }

  /** In the order of their beginning. */
  ofProgrammes(programmes: readonly string[], endsAfter = new Date(0)): Promise<SessionDocument[]> {
    return this.model
      .find({ programme: { $in: [...programmes] }, until: { $gte: endsAfter } })
      .sort({ from: 1, _id: 1 })
      .lean<SessionDocument[]>()
      .exec();
  }

  /** Of every municipality. */
  findUntold(limit: number): Promise<SessionDocument[]> {
    return acrossTenants('sessions whose people are to be told', () =>
      this.model
        .find({ untold: { $exists: true } })
        .limit(limit)
        .lean<SessionDocument[]>(),
    );
  }

  /** Unless it was changed since it was read. */
  async unmark({ _id, version }: SessionDocument): Promise<void> {
    await this.model.updateOne({ _id, version }, { $unset: { untold: 1 } });
  }

  insert(session: State<SessionDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, session, now);
  }

  /** Saves over the one that was read. @throws DomainError `changed-meanwhile`. */
  save(read: SessionDocument, changes: Partial<State<SessionDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}
