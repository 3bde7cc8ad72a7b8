import { Database, insertVersioned, saveVersioned, type State } from '#persistence';
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

  insert(session: State<SessionDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, session, now);
  }

  /** Saves over the one that was read. @throws DomainError `changed-meanwhile`. */
  save(read: SessionDocument, changes: Partial<State<SessionDocument>>, now: Date): Promise<void> {
    const { version, changedAt: _, correlationId: __, ...state } = read;
    return saveVersioned(this.model, version, { ...state, ...changes }, now);
  }
}
