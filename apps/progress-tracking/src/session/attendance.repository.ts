import { acrossTenants, Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { attendances, type AttendanceDocument } from './session.schema.js';

@Injectable()
export class AttendanceRepository {
  private readonly model: Model<AttendanceDocument>;

  constructor(database: Database) {
    this.model = database.model<AttendanceDocument>(attendances);
  }

  find(id: string): Promise<AttendanceDocument | null> {
    return this.model.findById(id).lean<AttendanceDocument>().exec();
  }

  of(sessions: readonly string[]): Promise<AttendanceDocument[]> {
    return this.model
      .find({ session: { $in: [...sessions] } })
      .lean<AttendanceDocument[]>()
      .exec();
  }

  ofEnrolments(enrolments: readonly string[]): Promise<AttendanceDocument[]> {
    return this.model
      .find({ enrolment: { $in: [...enrolments] } })
      .lean<AttendanceDocument[]>()
      .exec();
  }

  /** One that is there already stays as it is. */
  async insert(attendance: AttendanceDocument): Promise<void> {
    try {
      await this.model.insertMany([attendance]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
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

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { unlogged: 1 } });
  }
}
