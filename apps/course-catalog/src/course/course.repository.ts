import {
  acrossTenants,
  Database,
  GatheredReads,
  insertVersioned,
  insertOnce,
  requireTenant,
  saveVersioned,
  type State,
} from '#persistence';
import { findSought } from '#search-text';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { OwnPurchases } from './own-purchases.js';
import { isVisibleTo, namesOf, purchaseIn, type Reader } from './course.domain.js';
import { courses, courseVersions, type CourseDocument, type CourseVersionDocument } from './course.schema.js';

@Injectable()
export class CourseRepository {
  private readonly model: Model<CourseDocument>;
  private readonly versions: Model<CourseVersionDocument>;
  private readonly reads: GatheredReads<CourseDocument>;

  constructor(
    database: Database,
    private readonly purchases: OwnPurchases,
  ) {
    this.model = database.model<CourseDocument>(courses);
    this.versions = database.model<CourseVersionDocument>(courseVersions);
    this.reads = new GatheredReads(this.model);
  }

  /** A course of the municipality. */
  find(id: string): Promise<CourseDocument | null> {
    return this.reads.find(id);
  }

  /** A course that the municipality sees: its own, or one that is shown to it. */
  async findVisible(id: string): Promise<CourseDocument | null> {
    const own = await this.find(id);
    if (own) return own;
    const foreign = await this.findAnywhere(id);
    if (!foreign) return null;
    const isForBuyers = foreign.visibleTo.some((name) => purchaseIn(name) !== null);
    const purchases = isForBuyers ? await this.purchases.bought() : [];
    return isVisibleTo(foreign, { municipality: requireTenant(), purchases }) ? foreign : null;
  }

  /** A course of any municipality, whoever may see it: for what a programme has pinned. */
  findAnywhere(id: string): Promise<CourseDocument | null> {
    return acrossTenants('a course that may be shown or pinned here', () =>
      this.model.findById(id).lean<CourseDocument>().exec(),
    );
  }

  /** The municipality's courses by key, after `afterKey`. */
  list(afterKey: string, limit: number): Promise<CourseDocument[]> {
    return this.model
      .find({ key: { $gt: afterKey } }, { search: 0 })
      .sort({ key: 1 })
      .limit(limit)
      .lean<CourseDocument[]>()
      .exec();
  }

  /** Courses of others that are shown to the municipality, by id, after `afterId`. */
  async listShared(afterId: string, limit: number): Promise<CourseDocument[]> {
    const tenant = requireTenant();
    const reader = { municipality: tenant, purchases: await this.purchases.bought() };
    return acrossTenants('courses shown to a municipality', () =>
      this.model
        .find({ ...shownTo(reader), tenant: { $ne: tenant }, _id: { $gt: afterId } }, { search: 0 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<CourseDocument[]>()
        .exec(),
    );
  }

  /** Courses that the municipality sees, in which these words can stand. */
  async search(words: readonly string[]): Promise<CourseDocument[]> {
    const tenant = requireTenant();
    const reader = { municipality: tenant, purchases: await this.purchases.bought() };
    return acrossTenants('courses that a municipality sees', () =>
      findSought(this.model, { $or: [{ tenant }, shownTo(reader)] }, words, 'changedAt'),
    );
  }

  /** What versions of courses that were found hold, by id. */
  async contents(ids: readonly string[]): Promise<ReadonlyMap<string, CourseVersionDocument>> {
    const found = await acrossTenants('versions of courses that were found', () =>
      this.versions.find({ _id: { $in: [...ids] } }).lean<CourseVersionDocument[]>(),
    );
    return new Map(found.map((content) => [content._id, content]));
  }

  /** Keeps what a version holds; the same again changes nothing. */
  async keepContent(content: CourseVersionDocument): Promise<void> {
    await insertOnce(this.versions, content);
  }

  insert(course: State<CourseDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, course, now);
  }

  save(readVersion: number, course: State<CourseDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, course, now);
  }
}

/** As `isVisibleTo`, of the courses of others. */
const shownTo = (reader: Reader) => ({ visibleTo: { $in: namesOf(reader) }, withdrawnAt: { $exists: false } });
