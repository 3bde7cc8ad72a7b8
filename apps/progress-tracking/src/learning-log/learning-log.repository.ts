import { Database, insertMany, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { learningEvents, type LoggedEventDocument } from './learning-log.schema.js';

const pending = { pending: { $exists: true } };

@Injectable()
export class LearningLogRepository {
  private readonly model: Model<LoggedEventDocument>;

  constructor(database: Database) {
    this.model = database.model<LoggedEventDocument>(learningEvents);
  }

  /**
   * Stores events durably, of any municipality, and returns the places of those whose id is taken. They go past the
   * model, which would cost more than the rest of the way; each was made for a municipality already.
   * @throws when one of them is not known to be stored.
   */
  insertAll(events: readonly LoggedEventDocument[]): Promise<ReadonlySet<number>> {
    return insertMany(this.model, events);
  }

  /** The body hashes stored under these ids. */
  async hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.model
      .find({ _id: { $in: ids } }, { bodyHash: 1 })
      .lean<Pick<LoggedEventDocument, '_id' | 'bodyHash'>[]>();
    return new Map(found.map(({ _id, bodyHash }) => [_id, bodyHash]));
  }

  /** The last event of an enrolment, or the last one up to a moment. */
  findLast(enrolment: string, until?: Date): Promise<LoggedEventDocument | null> {
    return this.model
      .findOne({ enrolment, ...(until && { at: { $lte: until } }) })
      .sort({ at: -1 })
      .lean<LoggedEventDocument>()
      .exec();
  }

  after(enrolment: string, moment: Date): Promise<LoggedEventDocument[]> {
    return this.model
      .find({ enrolment, at: { $gt: moment } })
      .lean<LoggedEventDocument[]>()
      .exec();
  }

  allOf(enrolment: string): Promise<LoggedEventDocument[]> {
    return this.model.find({ enrolment }).lean<LoggedEventDocument[]>().exec();
  }

  /** Who completed what by whose word, of these enrolments, and what of it was taken back. */
  completionsOf(enrolments: readonly string[]): Promise<LoggedEventDocument[]> {
    return this.model
      .find({ enrolment: { $in: enrolments }, kind: { $in: ['completed', 'taken-back'] } })
      .lean<LoggedEventDocument[]>()
      .exec();
  }

  /** The pending events that were received first. */
  firstPending(limit: number): Promise<LoggedEventDocument[]> {
    return this.model.find(pending).sort({ receivedAt: 1 }).limit(limit).lean<LoggedEventDocument[]>().exec();
  }

  pendingOf(enrolments: readonly string[], limit: number): Promise<LoggedEventDocument[]> {
    return this.model
      .find({ enrolment: { $in: enrolments }, ...pending })
      .limit(limit)
      .lean<LoggedEventDocument[]>()
      .exec();
  }

  async unmark(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.model.updateMany({ _id: { $in: ids } }, { $unset: { pending: 1 } });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.model.deleteMany({ _id: { $in: ids } });
  }

  /** When the oldest pending event was received; of one programme or all. */
  async oldestPending(programme?: string): Promise<Date | null> {
    const oldest = await this.model
      .findOne({ ...(programme && { programme }), ...pending }, { receivedAt: 1 })
      .sort({ receivedAt: 1 })
      .lean<Pick<LoggedEventDocument, 'receivedAt'>>();
    return oldest?.receivedAt ?? null;
  }
}

/** The id under which a municipality's event is stored. */
export const storedId = (eventId: string): string => `${requireTenant()}/${eventId}`;
