import { progressChanged } from '#contracts/progress';
import { currentScope, newCorrelationId } from '#observability';
import { Database, isDuplicate, oldestUnrelayed, relaySource, requireTenant, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { progressView } from './progress-view.domain.js';
import { progress, type ProgressDocument } from './progress.schema.js';

/** A new state over the version that was read, or over none. */
export interface ProgressChange {
  readonly readVersion: number | null;
  readonly next: State<ProgressDocument>;
}

type Standing = Pick<ProgressDocument, '_id' | 'share' | 'startedAt' | 'lastAt' | 'completedAt'>;

@Injectable()
export class ProgressRepository {
  private readonly model: Model<ProgressDocument>;

  constructor(database: Database) {
    this.model = database.model<ProgressDocument>(progress);
  }

  async findMany(enrolments: readonly string[]): Promise<ReadonlyMap<string, ProgressDocument>> {
    const found = await this.model.find({ _id: { $in: enrolments } }).lean<ProgressDocument[]>();
    return new Map(found.map((document) => [document._id, document]));
  }

  /** How far everybody of a programme is, by enrolment; those with an event. */
  async standingIn(programme: string): Promise<ReadonlyMap<string, Standing>> {
    const wanted = { share: 1, startedAt: 1, lastAt: 1, completedAt: 1 };
    const found = await this.model.find({ programme }, wanted).lean<Standing[]>();
    return new Map(found.map((one) => [one._id, one]));
  }

  /** When these enrolments were learned, as far as it is kept: the first and last moment of each lesson, by enrolment. */
  async momentsOf(
    enrolments: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly moments: readonly Date[]; readonly completedAt: Date | null }>> {
    type Moments = Pick<ProgressDocument, '_id' | 'startedAt' | 'completedAt' | 'courses'>;
    const ofLessons = { 'courses.lessons.learnedAt': 1, 'courses.lessons.lastAt': 1 };
    const wanted = { startedAt: 1, completedAt: 1, 'courses.startedAt': 1, ...ofLessons };
    const found = await this.model.find({ _id: { $in: enrolments } }, wanted).lean<Moments[]>();
    return new Map(
      found.map(({ _id, startedAt, completedAt, courses }) => {
        const lessons = courses.flatMap((course) => course.lessons);
        const kept = [
          startedAt,
          ...courses.map((course) => course.startedAt),
          ...lessons.flatMap((lesson) => [lesson.learnedAt, lesson.lastAt]),
        ];
        return [_id, { moments: kept.flatMap((moment) => moment ?? []), completedAt }];
      }),
    );
  }

  /** Keys of the courses that everybody of a programme has completed, by enrolment. */
  async completedCourses(programme: string): Promise<ReadonlyMap<string, string[]>> {
    type Courses = Pick<ProgressDocument, '_id' | 'courses'>;
    const wanted = { 'courses.key': 1, 'courses.completedAt': 1 };
    const found = await this.model.find({ programme }, wanted).lean<Courses[]>();
    return new Map(
      found.map(({ _id, courses }) => [_id, courses.filter((one) => one.completedAt).map(({ key }) => key)]),
    );
  }

  /** Progress in a programme that was folded by rules older than these; what is erased has no events to fold again. */
  foldedByOlder(programme: string, rules: number, limit: number): Promise<ProgressDocument[]> {
    return this.model
      .find({ programme, rules: { $lt: rules }, erased: { $exists: false } })
      .limit(limit)
      .lean<ProgressDocument[]>()
      .exec();
  }

  /**
   * Saves many in one write, each over the version that was read, marked for the relay. False when one of them was
   * changed meanwhile; which one is not told, so that nothing may be concluded of any. The write goes past the model,
   * whose documents cost more than the write, and names the municipality itself.
   */
  async saveAll(changes: readonly ProgressChange[], now: Date): Promise<boolean> {
    const tenant = requireTenant();
    const correlationId = currentScope()?.correlationId ?? newCorrelationId();
    const writes = changes.map(({ readVersion, next }) => {
      const version = (readVersion ?? 0) + 1;
      const document = { ...next, tenant, version, changedAt: now, correlationId, unrelayed: version };
      return readVersion === null
        ? { insertOne: { document } }
        : { replaceOne: { filter: { _id: next._id, tenant, version: readVersion }, replacement: document } };
    });
    try {
      const { matchedCount, insertedCount } = await this.model.collection.bulkWrite(writes as never, {
        ordered: false,
      });
      return matchedCount + insertedCount === changes.length;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Since when a change waits to be published; of one programme or all. */
  oldestWaiting(filter: { programme?: string }): Promise<Date | null> {
    return oldestUnrelayed(this.model, filter);
  }

  relaySource() {
    return relaySource(this.model, progressChanged, progressView);
  }
}
