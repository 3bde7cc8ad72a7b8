import { DomainError } from '#contracts';
import type { Theme } from '#contracts/exchange';
import {
  beyond,
  Database,
  insertOnce,
  insertVersioned,
  naturalId,
  type Place,
  requireTenant,
  retryWhenChanged,
  saveOver,
  type State,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { isHiddenAlike, unhiddenFor, type Hidden } from '../hidden.domain.js';
import { findSought } from '#search-text';
import { isReadableBy, textsOf, viewerOfReader, type Reader } from './practice.domain.js';
import { practiceContents, practices, type PracticeContentDocument, type PracticeDocument } from './practice.schema.js';

export interface SoughtPractices {
  readonly theme?: Theme | undefined;
  readonly tells?: 'failure' | undefined;
  readonly of?: 'own' | undefined;
}

/** The only one that reads and writes practices; what it finds for a reader, the reader may read. */
@Injectable()
export class PracticeRepository {
  private readonly model: Model<PracticeDocument>;
  private readonly contents: Model<PracticeContentDocument>;

  constructor(database: Database) {
    this.model = database.model<PracticeDocument>(practices);
    this.contents = database.model<PracticeContentDocument>(practiceContents);
  }

  /** Of the municipality acted in. @throws DomainError `practice-not-found`, also for another's that it may read */
  async getOwn(id: string): Promise<PracticeDocument> {
    const found = await this.model.findOne({ _id: id, municipality: requireTenant() }).lean<PracticeDocument>().exec();
    if (!found) throw new DomainError('practice-not-found');
    return found;
  }

  /** One that is published for this reader. */
  async findPublished(id: string, reader: Reader): Promise<PracticeDocument | null> {
    const found = await this.model.findById(id).lean<PracticeDocument>().exec();
    return found && isReadableBy(found, reader) ? found : null;
  }

  /** @throws DomainError `practice-not-found` */
  async getPublished(id: string, reader: Reader): Promise<PracticeDocument> {
    const found = await this.findPublished(id, reader);
    if (!found) throw new DomainError('practice-not-found');
    return found;
  }

  /** One whose content this reader may read now. @throws DomainError `practice-not-found`, `practice-withdrawn` */
  async getStanding(id: string, reader: Reader): Promise<PracticeDocument> {
    const found = await this.getPublished(id, reader);
    if (found.withdrawn) throw new DomainError('practice-withdrawn');
    return found;
  }

  /** What this reader may know of, the newest first, after that place; a municipality's own also unpublished. */
  list(
    reader: Reader,
    { theme, tells, of }: SoughtPractices,
    after: Place | null,
    limit: number,
  ): Promise<PracticeDocument[]> {
    const own = typeof reader === 'object' ? { municipality: reader.municipality } : null;
    const published = publishedFor(reader);
    const visible = own ? (of === 'own' ? own : { $or: [own, published] }) : of === 'own' ? { _id: '' } : published;
    const sought = { ...(theme && { 'shown.theme': theme }), ...(tells && { 'shown.tellsFailure': true }) };
    return this.model
      .find({ $and: [visible, sought, beyond('listedAt', after, -1)] } as object, { search: 0 })
      .sort({ listedAt: -1, _id: -1 })
      .limit(limit)
      .lean<PracticeDocument[]>()
      .exec();
  }

  /** Published ones, in which these words can stand. */
  search(reader: Reader, theme: Theme | undefined, words: readonly string[]): Promise<PracticeDocument[]> {
    const where = { ...publishedFor(reader), ...(theme && { 'shown.theme': theme }) };
    return findSought(this.model, where, words, 'listedAt');
  }

  /** Those of these that this reader may read now. */
  async listStanding(ids: readonly string[], reader: Reader): Promise<PracticeDocument[]> {
    if (ids.length === 0) return [];
    const found = await this.model
      .find({ _id: { $in: [...ids] } }, { search: 0 })
      .lean<PracticeDocument[]>()
      .exec();
    return found.filter((one) => !one.withdrawn && isReadableBy(one, reader));
  }

  /** False when there is one already. */
  insert(practice: State<PracticeDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, practice, now);
  }

  /** @throws DomainError `changed-meanwhile` */
  async save(read: PracticeDocument, next: PracticeDocument, now: Date): Promise<number> {
    await saveOver(this.model, read, next, now);
    return read.version + 1;
  }

  /** Hides it, or shows it again; the same again changes nothing. */
  setHidden(id: string, hidden: Hidden | null): Promise<void> {
    return retryWhenChanged(async () => {
      const stored = await this.model.findById(id).lean<PracticeDocument>().exec();
      if (stored && !isHiddenAlike(stored.hidden, hidden)) await this.save(stored, { ...stored, hidden }, new Date());
    });
  }

  /** Kept before a practice names it: the same again, after a crash, is the same. */
  async keepContent(content: PracticeContentDocument): Promise<void> {
    await insertOnce(this.contents, content);
  }

  /** The texts of versions of practices that were found, by where they are kept. */
  async textsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.contents.find({ _id: { $in: [...ids] } }).lean<PracticeContentDocument[]>();
    return new Map(
      found.map((content) => [
        content._id,
        textsOf(content)
          .filter((text) => text !== '')
          .join('\n'),
      ]),
    );
  }

  /** What a version of a practice that was found says. */
  async getContent(id: string): Promise<PracticeContentDocument> {
    const found = await this.contents.findById(id).lean<PracticeContentDocument>().exec();
    if (!found) throw new DomainError('practice-not-found');
    return found;
  }
}

const publishedFor = (reader: Reader): object => ({
  'editions.0': { $exists: true },
  ...(reader === 'everybody' && { 'shown.visibility': 'public' }),
  ...unhiddenFor(viewerOfReader(reader)),
});

export const practiceIdOf = (municipality: string, key: string): string => naturalId('practice', municipality, key);
/** Follows from the version of the practice that was approved: a draft saved since is another. */
export const contentIdOf = (practice: string, version: number): string =>
  naturalId('practice-content', practice, String(version));
