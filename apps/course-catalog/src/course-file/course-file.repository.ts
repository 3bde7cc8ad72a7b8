import { acrossTenants, Database, insertOnce } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { courseFiles, type CourseFileDocument } from './course-file.schema.js';

@Injectable()
export class CourseFileRepository {
  private readonly model: Model<CourseFileDocument>;

  constructor(database: Database) {
    this.model = database.model<CourseFileDocument>(courseFiles);
  }

  /** Keeps a file; the same again changes nothing. */
  async keep(file: CourseFileDocument): Promise<void> {
    await insertOnce(this.model, file);
  }

  find(id: string): Promise<CourseFileDocument | null> {
    return this.model.findById(id).lean<CourseFileDocument>().exec();
  }

  /** The municipality's files of these ids. */
  async findMany(ids: readonly string[]): Promise<ReadonlyMap<string, CourseFileDocument>> {
    return byId(await this.model.find({ _id: { $in: [...ids] } }).lean<CourseFileDocument[]>());
  }

  /** Files that a visible or pinned version names, whoever uploaded them. */
  async findNamed(ids: readonly string[]): Promise<ReadonlyMap<string, CourseFileDocument>> {
    if (ids.length === 0) return new Map();
    return acrossTenants('files of a version that is shown or pinned', async () =>
      byId(await this.model.find({ _id: { $in: [...ids] } }).lean<CourseFileDocument[]>()),
    );
  }
}

const byId = (files: readonly CourseFileDocument[]) => new Map(files.map((file) => [file._id, file]));
