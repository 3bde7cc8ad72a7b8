import { acrossTenants, Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { behindFilter, type Behind } from '../request/index.js';
import { disclosures, type DisclosureDocument } from './disclosure.schema.js';

export type DueDisclosure = Pick<DisclosureDocument, '_id' | 'tenant' | 'requestedAt'>;
type Made = Required<Pick<DisclosureDocument, 'fileHash' | 'fileName' | 'readyAt' | 'expiresAt'>>;

@Injectable()
export class DisclosureRepository {
  private readonly model: Model<DisclosureDocument>;

  constructor(database: Database) {
    this.model = database.model<DisclosureDocument>(disclosures);
  }

  find(id: string): Promise<DisclosureDocument | null> {
    return this.model.findById(id).lean<DisclosureDocument>().exec();
  }

  /** The newest that a person has asked for. */
  findOwn(person: string): Promise<DisclosureDocument | null> {
    return this.model.findOne({ person, own: true }).sort({ requestedAt: -1 }).lean<DisclosureDocument>().exec();
  }

  ofPeople(people: readonly string[]): Promise<DisclosureDocument[]> {
    return this.model
      .find({ person: { $in: [...people] } })
      .lean<DisclosureDocument[]>()
      .exec();
  }

  /** The office's, the newest first. */
  list(behind: Behind | undefined, limit: number): Promise<DisclosureDocument[]> {
    return this.model
      .find({ own: false, ...behindFilter(behind) })
      .sort({ requestedAt: -1, _id: 1 })
      .limit(limit)
      .lean<DisclosureDocument[]>()
      .exec();
  }

  countDue(): Promise<number> {
    return this.model.countDocuments({ due: true }).exec();
  }

  /** Of every municipality, oldest first. */
  findDue(limit: number): Promise<DueDisclosure[]> {
    return acrossTenants('disclosures that are due', () =>
      this.model
        .find({ due: true }, { tenant: 1, requestedAt: 1 })
        .sort({ requestedAt: 1 })
        .limit(limit)
        .lean<DueDisclosure[]>(),
    );
  }

  /** Of every municipality, those whose file may be downloaded no more. */
  findExpired(now: Date, limit: number): Promise<DisclosureDocument[]> {
    return acrossTenants('disclosures whose time is over', () =>
      this.model
        .find({ fileHash: { $exists: true }, expiresAt: { $lte: now } })
        .limit(limit)
        .lean<DisclosureDocument[]>(),
    );
  }

  /** One that is there stays; one whose file is gone is due again. */
  async start(disclosure: DisclosureDocument): Promise<void> {
    try {
      await this.model.insertMany([disclosure]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const { requestedAt, requestedBy } = disclosure;
      const again = { $set: { due: true, asked: 0, requestedAt, requestedBy } } as const;
      const gone = { _id: disclosure._id, due: { $exists: false }, fileHash: { $exists: false } };
      await this.model.updateOne(gone, again);
    }
  }

  async noteAsked(id: string, asked: number): Promise<void> {
    await this.model.updateOne({ _id: id, due: true }, { $set: { asked } });
  }

  /** Keeps what file will be stored. False when none is to be made any more. */
  async noteDraft(id: string, hash: string): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id: id, due: true }, { $addToSet: { drafts: hash } });
    return matchedCount === 1;
  }

  /** False when it is not due any more: another run was faster. */
  async finish(id: string, file: Made): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id: id, due: true }, { $set: file, $unset: { due: 1 } });
    return matchedCount === 1;
  }

  /** Its files are gone. What a person asked for here goes with them; the office's request stays on its list. */
  async expire({ _id, own, fileHash }: DisclosureDocument): Promise<void> {
    if (own) await this.model.deleteOne({ _id, fileHash });
    else await this.model.updateOne({ _id, fileHash }, { $unset: { fileHash: 1, drafts: 1 } });
  }

  /** Those of which no file is being stored are not to be made any more. */
  async cancel(people: readonly string[]): Promise<void> {
    const waiting = { person: { $in: [...people] }, due: true as const, drafts: { $exists: false } };
    await this.model.updateMany(waiting, { $unset: { due: 1 } });
  }

  async delete(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id });
  }
}
