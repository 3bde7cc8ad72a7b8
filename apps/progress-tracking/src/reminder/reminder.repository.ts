import { addDays } from '#contracts';
import type { ReminderKind } from '#contracts/progress';
import { acrossTenants, Database, isDuplicate, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { reminders, reminderStops, type ReminderDocument, type ReminderStopDocument } from './reminder.schema.js';

const stopId = (reader: string, kind: ReminderKind): string => naturalId('reminder-stop', reader, kind);

@Injectable()
export class ReminderRepository {
  private readonly model: Model<ReminderDocument>;
  private readonly stops: Model<ReminderStopDocument>;

  constructor(database: Database) {
    this.model = database.model<ReminderDocument>(reminders);
    this.stops = database.model<ReminderStopDocument>(reminderStops);
  }

  find(id: string): Promise<ReminderDocument | null> {
    return this.model.findById(id).lean<ReminderDocument>().exec();
  }

  findMany(ids: readonly string[]): Promise<ReminderDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<ReminderDocument[]>()
      .exec();
  }

  /** The one of whose stop links one has a secret of this hash. */
  findByStopHash(stopHash: string): Promise<ReminderDocument | null> {
    return this.model
      .findOne({ $or: [{ stopHashes: stopHash }, { stopHash }] })
      .lean<ReminderDocument>()
      .exec();
  }

  async idsOf(subjects: readonly string[]): Promise<string[]> {
    return this.model.distinct('_id', { subject: { $in: [...subjects] } });
  }

  /** Those that are there already stay as they are. */
  async insertMissing(added: readonly ReminderDocument[]): Promise<void> {
    if (added.length === 0) return;
    try {
      await this.model.insertMany([...added], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Of every municipality, the longest waiting first; behind a place in that order. */
  findDue(after: ReminderDocument | null, limit: number): Promise<ReminderDocument[]> {
    const behind = after && {
      $or: [{ createdAt: { $gt: after.createdAt } }, { createdAt: after.createdAt, _id: { $gt: after._id } }],
    };
    return acrossTenants('reminders that are due', () =>
      this.model
        .find({ due: true, ...behind })
        .sort({ createdAt: 1, _id: 1 })
        .limit(limit)
        .lean<ReminderDocument[]>(),
    );
  }

  /** How many of the municipality's were due before a moment, still are, and wait for no quiet day. */
  async countStuck(moment: Date): Promise<number> {
    return this.model.countDocuments({ due: true, createdAt: { $lt: moment }, quiet: { $exists: false } }).exec();
  }

  /** Waits for a day on which its reader may be written to. */
  async noteQuiet(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { quiet: true } });
  }

  /** The days of the last week on which somebody was written to. */
  postedOn(reader: string, today: string): Promise<string[]> {
    return this.model.distinct('postedOn', { reader, postedOn: { $gt: addDays(today, -7) } }).exec() as Promise<
      string[]
    >;
  }

  /** Takes the day for this reminder. False when another one of the same reader has it. */
  async takeDay({ _id }: ReminderDocument, postedOn: string): Promise<boolean> {
    try {
      await this.model.updateOne({ _id, due: true }, { $set: { postedOn } });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { due: 1, quiet: 1 } });
  }

  /** The secret of the link that goes out now. Older ones go on working: a try that seemed to fail may have arrived. */
  async keepStopHash(id: string, stopHash: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $addToSet: { stopHashes: stopHash } });
  }

  async isStopped(reader: string, kind: ReminderKind): Promise<boolean> {
    return (await this.stops.findById(stopId(reader, kind), { _id: 1 }).lean()) !== null;
  }

  async setStopped({ tenant, reader, kind }: ReminderDocument, stopped: boolean, at: Date): Promise<void> {
    const _id = stopId(reader, kind);
    if (!stopped) await this.stops.deleteOne({ _id });
    else await this.stops.updateOne({ _id }, { $setOnInsert: { tenant, reader, kind, at } }, { upsert: true });
  }
}
