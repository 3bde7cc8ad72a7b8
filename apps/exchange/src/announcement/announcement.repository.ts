import { dayInJapan, DomainError } from '#contracts';
import type { Theme } from '#contracts/exchange';
import { beyond, Database, insertVersioned, naturalId, type Place, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { isVisibleTo, type NewsReader } from './announcement.domain.js';
import { announcements, type AnnouncementDocument } from './announcement.schema.js';

/** The only one that reads and writes announcements; what it finds for a reader, the reader may see. */
@Injectable()
export class AnnouncementRepository {
  private readonly model: Model<AnnouncementDocument>;

  constructor(database: Database) {
    this.model = database.model<AnnouncementDocument>(announcements);
  }

  /** For the secretariat, published or not. @throws DomainError `announcement-not-found` */
  async get(id: string): Promise<AnnouncementDocument> {
    const found = await this.model.findById(id).lean<AnnouncementDocument>().exec();
    if (!found) throw new DomainError('announcement-not-found');
    return found;
  }

  /** One that is published for this reader. @throws DomainError `announcement-not-found` */
  async getVisible(id: string, reader: NewsReader): Promise<AnnouncementDocument> {
    const found = await this.get(id);
    if (!isVisibleTo(found, reader, dayInJapan(new Date()))) throw new DomainError('announcement-not-found');
    return found;
  }

  /** What this reader may know of, the newest first, after that place; drafts, too, for the secretariat. */
  list(
    reader: NewsReader,
    theme: Theme | undefined,
    after: Place | null,
    limit: number,
  ): Promise<AnnouncementDocument[]> {
    return this.model
      .find(
        { $and: [visibleTo(reader), theme ? { 'shown.themes': theme } : {}, beyond('listedAt', after, -1)] } as object,
        {
          'editions.text': 0,
        },
      )
      .sort({ listedAt: -1, _id: -1 })
      .limit(limit)
      .lean<AnnouncementDocument[]>()
      .exec();
  }

  /** False when there is one already. */
  insert(announcement: State<AnnouncementDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, announcement, now);
  }

  /** @throws DomainError `changed-meanwhile` */
  async save(read: AnnouncementDocument, next: AnnouncementDocument, now: Date): Promise<number> {
    await saveOver(this.model, read, next, now);
    return read.version + 1;
  }
}

/** The same as `isVisibleTo`, for the store. */
function visibleTo(reader: NewsReader): object {
  if (reader === 'secretariat') return {};
  const isPublic = { 'shown.visibility': 'public' };
  const whom = reader === 'everybody' ? isPublic : { $or: [isPublic, { 'shown.roles': { $in: [...reader.roles] } }] };
  const lasting = { $or: [{ 'shown.lastDay': null }, { 'shown.lastDay': { $gte: dayInJapan(new Date()) } }] };
  return { $and: [{ edition: { $gt: 0 } }, whom, lasting] };
}

export const announcementIdOf = (key: string): string => naturalId('announcement', key);
