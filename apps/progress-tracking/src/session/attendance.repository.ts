import { acrossTenants, Database, insertOnce } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { attendances, type AttendanceDocument } from './session.schema.js';

/** Not taken back. */
const standing = { takenBack: { $exists: false } };

@Injectable()
export class AttendanceRepository {
  private readonly model: Model<AttendanceDocument>;

  constructor(database: Database) {
    this.model = database.model<AttendanceDocument>(attendances);
  }

  find(id: string): Promise<AttendanceDocument | null> {
    return this.model.findById(id).lean<AttendanceDocument>().exec();
  }

  /** Of a session, also those that were taken back, in the order in which they were recorded. */
  all(session: string, enrolment?: string): Promise<AttendanceDocument[]> {
    return this.model
      .find({ session, ...(enrolment !== undefined && { enrolment }) })
      .sort({ again: 1 })
      .lean<AttendanceDocument[]>()
      .exec();
  }

  of(sessions: readonly string[]): Promise<AttendanceDocument[]> {
    return this.model
      .find({ session: { $in: [...sessions] }, ...standing })
      .lean<AttendanceDocument[]>()
      .exec();
  }

  ofEnrolments(enrolments: readonly string[]): Promise<AttendanceDocument[]> {
    return this.model
      .find({ enrolment: { $in: [...enrolments] }, ...standing })
      .lean<AttendanceDocument[]>()
      .exec();
  }

  /** One that is there already stays as it is. */
  async insert(attendance: AttendanceDocument): Promise<void> {
    await insertOnce(this.model, attendance);
  }

  /** Marked in the same save; false when it was taken back before: the first reason stays. */
  async takeBack(id: string, takenBack: AttendanceDocument['takenBack']): Promise<boolean> {
    const changed = await this.model.updateOne({ _id: id, ...standing }, { $set: { takenBack, unlogged: true } });
    return changed.modifiedCount === 1;
  }

  /** Of every municipality. */
  findUnlogged(limit: number): Promise<AttendanceDocument[]> {
    return acrossTenants('attendances that are not logged yet', () =>
      this.model
        .find({ unlogged: { $exists: true } })
        .limit(limit)
        .lean<AttendanceDocument[]>(),
    );
  }

  /** Unless it was taken back since it was read. */
  async unmark({ _id, takenBack }: AttendanceDocument): Promise<void> {
    await this.model.updateOne({ _id, ...(takenBack ? {} : standing) }, { $unset: { unlogged: 1 } });
  }
}
