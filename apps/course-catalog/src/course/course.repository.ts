import { Database, GatheredReads, insertVersioned, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { courses, type CourseDocument } from './course.schema.js';

@Injectable()
export class CourseRepository {
  private readonly model: Model<CourseDocument>;
  private readonly reads: GatheredReads<CourseDocument>;

  constructor(database: Database) {
    this.model = database.model<CourseDocument>(courses);
    this.reads = new GatheredReads(this.model);
  }

  find(id: string): Promise<CourseDocument | null> {
    return this.reads.find(id);
  }

  /** By key, after `afterKey`. */
  list(afterKey: string, limit: number): Promise<CourseDocument[]> {
    return this.model
      .find({ key: { $gt: afterKey } })
      .sort({ key: 1 })
      .limit(limit)
      .lean<CourseDocument[]>()
      .exec();
  }

  insert(course: State<CourseDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, course, now);
  }

  save(readVersion: number, course: State<CourseDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, course, now);
  }
}
