import { DomainError } from '#contracts';
import type { NewsOutcome } from '#contracts/exchange';
import { beyond, Database, isDuplicate, naturalId, type Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { mailedOfficials, mailings, type MailedOfficialDocument, type MailingDocument } from './mailing.schema.js';

@Injectable()
export class MailingRepository {
  private readonly model: Model<MailingDocument>;
  private readonly officials: Model<MailedOfficialDocument>;

  constructor(database: Database) {
    this.model = database.model<MailingDocument>(mailings);
    this.officials = database.model<MailedOfficialDocument>(mailedOfficials);
  }

  /** The one that stands under its id: this one, or one that was there before. */
  async keep(mailing: MailingDocument): Promise<MailingDocument> {
    try {
      await this.model.insertMany([mailing]);
      return mailing;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.get(mailing._id);
    }
  }

  find(id: string): Promise<MailingDocument | null> {
    return this.model.findById(id).lean<MailingDocument>().exec();
  }

  /** Whether any of these versions of an announcement is mailed. */
  async hasEdition(announcement: string, editions: readonly number[]): Promise<boolean> {
    const ids = editions.map((edition) => announcementMailingId(announcement, edition));
    return (await this.model.exists({ _id: { $in: ids } })) !== null;
  }

  /** @throws DomainError `mailing-not-found` */
  async get(id: string): Promise<MailingDocument> {
    const found = await this.find(id);
    if (!found) throw new DomainError('mailing-not-found');
    return found;
  }

  /** The newest first, after that place. */
  list(after: Place | null, limit: number): Promise<MailingDocument[]> {
    return this.model
      .find(beyond('at', after, -1), { texts: 0 })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean<MailingDocument[]>()
      .exec();
  }

  lastNewsletter(): Promise<MailingDocument | null> {
    return this.model.findOne({ kind: 'newsletter' }).sort({ issue: -1 }).lean<MailingDocument>().exec();
  }

  listUnplanned(limit: number): Promise<MailingDocument[]> {
    return this.model.find({ unplanned: true }).limit(limit).lean<MailingDocument[]>().exec();
  }

  async notePlanned(id: string, plannedTo: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { plannedTo } });
  }

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { unplanned: 1, plannedTo: 1 } });
  }

  /** Those that are there already stay as they are. */
  async addOfficials(added: readonly MailedOfficialDocument[]): Promise<void> {
    if (added.length === 0) return;
    try {
      await this.officials.insertMany([...added], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  findOfficial(id: string): Promise<MailedOfficialDocument | null> {
    return this.officials.findById(id).lean<MailedOfficialDocument>().exec();
  }

  /** The one of whose stop links one has a secret of this hash. */
  findByStopHash(stopHash: string): Promise<MailedOfficialDocument | null> {
    return this.officials.findOne({ stopHashes: stopHash }).lean<MailedOfficialDocument>().exec();
  }

  /** Of a mailing, by id, after `after`. */
  listOfficials(mailing: string, after: string, limit: number): Promise<MailedOfficialDocument[]> {
    return this.officials
      .find({ mailing, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<MailedOfficialDocument[]>()
      .exec();
  }

  /** No mail goes out now, and why. */
  async noteWhy(id: string, why: NewsOutcome): Promise<void> {
    await this.officials.updateOne({ _id: id }, { $set: { why } });
  }

  /** A mail goes out, with a link of which this is kept. Older links go on working: a try that seemed to fail may have arrived. */
  async noteMailed(id: string, stopHash: string): Promise<void> {
    await this.officials.updateOne({ _id: id }, { $addToSet: { stopHashes: stopHash }, $unset: { why: 1 } });
  }

  async idsOf(accounts: readonly string[]): Promise<string[]> {
    return this.officials.distinct('_id', { account: { $in: [...accounts] } });
  }

  async forgetOfficials(ids: readonly string[]): Promise<void> {
    await this.officials.deleteMany({ _id: { $in: [...ids] } });
  }
}

export const announcementMailingId = (announcement: string, edition: number): string =>
  naturalId('announcement-mailing', announcement, String(edition));
export const newsletterMailingId = (issue: number): string => naturalId('newsletter', String(issue));
export const mailedOfficialId = (mailing: string, account: string): string =>
  naturalId('mailed-official', mailing, account);
