import { canonical } from '#audit';
import { DomainError } from '#contracts';
import { Database, insertVersioned, requireTenant, saveVersioned } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { courseDrafts, type CourseDraftDocument } from './course-draft.schema.js';
import { contentOf, type DraftState } from './draft-state.js';

@Injectable()
export class CourseDraftRepository {
  private readonly model: Model<CourseDraftDocument>;

  constructor(database: Database) {
    this.model = database.model<CourseDraftDocument>(courseDrafts);
  }

  /** The municipality's draft of a course, open or not. */
  find(course: string): Promise<CourseDraftDocument | null> {
    return this.model.findById(course).lean<CourseDraftDocument>().exec();
  }

  /** @throws DomainError `unknown-draft`, `draft-closed`. */
  async getOpen(course: string): Promise<CourseDraftDocument> {
    const draft = await this.find(course);
    if (!draft) throw new DomainError('unknown-draft');
    if (!draft.open) throw new DomainError('draft-closed');
    return draft;
  }

  listOpen(afterKey: string, limit: number): Promise<CourseDraftDocument[]> {
    return this.model
      .find({ open: true, key: { $gt: afterKey } })
      .sort({ key: 1 })
      .limit(limit)
      .lean<CourseDraftDocument[]>()
      .exec();
  }

  insert(course: string, draft: DraftState, now: Date): Promise<boolean> {
    return insertVersioned(this.model, { _id: course, tenant: requireTenant(), ...draft }, now);
  }

  save(readVersion: number, course: string, draft: DraftState, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, { _id: course, tenant: requireTenant(), ...draft }, now);
  }

  /**
   * Saves what an author changed over the version that he read. What is there already is not saved again, so that a
   * change may be repeated whose answer was lost.
   * @throws DomainError `version-outdated` when somebody else changed it.
   */
  async saveOver(
    stored: CourseDraftDocument,
    readVersion: number,
    draft: DraftState,
    now: Date,
  ): Promise<CourseDraftDocument> {
    if (canonical(contentOf(stored)) === canonical(contentOf(draft))) return stored;
    if (stored.version !== readVersion) throw new DomainError('version-outdated');
    await this.save(readVersion, stored._id, draft, now).catch((error: unknown) => {
      const changed = error instanceof DomainError && error.code === 'changed-meanwhile';
      throw changed ? new DomainError('version-outdated') : error;
    });
    return { ...stored, ...draft, version: readVersion + 1, changedAt: now };
  }
}
