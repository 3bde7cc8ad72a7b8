import { Database, insertVersioned, naturalId, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { attendees, type AttendeeDocument } from './attendee.schema.js';

@Injectable()
export class AttendeeRepository {
  private readonly model: Model<AttendeeDocument>;

  constructor(database: Database) {
    this.model = database.model<AttendeeDocument>(attendees);
  }

  find(id: string): Promise<AttendeeDocument | null> {
    return this.model.findById(id).lean<AttendeeDocument>().exec();
  }

  /** Who takes part or waits, in the order of applications. */
  listApplied(meeting: string): Promise<AttendeeDocument[]> {
    return this.model.find({ meeting, withdrawnAt: null }).sort({ place: 1 }).lean<AttendeeDocument[]>().exec();
  }

  /** The last place that was taken, also by somebody who withdrew. */
  async lastPlace(meeting: string): Promise<number> {
    const last = await this.model.findOne({ meeting }).sort({ place: -1 }).lean<AttendeeDocument>().exec();
    return last?.place ?? 0;
  }

  /** False when the same application is there already, or the place was taken by another. */
  insert(attendee: State<AttendeeDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, attendee, now);
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: AttendeeDocument, changes: Partial<State<AttendeeDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }

  /** Whose applicants were not told yet that they have a place; some have withdrawn since. */
  listWaiting(): Promise<AttendeeDocument[]> {
    return this.model.find({ waits: true }).lean<AttendeeDocument[]>().exec();
  }

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { waits: 1 } });
  }

  /** Removes the names and words of those who applied for these meetings. */
  async forget(meetings: readonly string[]): Promise<void> {
    await this.model.updateMany(
      { meeting: { $in: meetings }, name: { $ne: '' } },
      { $set: { name: '', department: '', answer: null }, $inc: { version: 1 } },
    );
  }
}

export const attendeeIdOf = (meeting: string, municipality: string, key: string): string =>
  naturalId('attendee', meeting, municipality, key);
