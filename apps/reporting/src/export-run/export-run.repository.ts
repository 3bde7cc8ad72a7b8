import { acrossTenants, beyond, Database, isDuplicate, type Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { exportRuns, type ExportRunDocument, type MadeFile } from './export-run.schema.js';

export type DueRun = Pick<ExportRunDocument, '_id' | 'tenant'>;

@Injectable()
export class ExportRunRepository {
  private readonly model: Model<ExportRunDocument>;

  constructor(database: Database) {
    this.model = database.model<ExportRunDocument>(exportRuns);
  }

  find(id: string): Promise<ExportRunDocument | null> {
    return this.model.findById(id).lean<ExportRunDocument>().exec();
  }

  /** The newest first, after that place. */
  list(after: Place | null, limit: number): Promise<ExportRunDocument[]> {
    return this.model
      .find(beyond('requestedAt', after, -1))
      .sort({ requestedAt: -1, _id: -1 })
      .limit(limit)
      .lean<ExportRunDocument[]>()
      .exec();
  }

  countDue(): Promise<number> {
    return this.model.countDocuments({ due: true }).exec();
  }

  /** One that is being made or there stays; one whose file is gone is due again. */
  async start(run: ExportRunDocument): Promise<void> {
    try {
      await this.model.insertMany([run]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const { _id, requestedAt, total } = run;
      await this.model.updateOne(
        { _id, due: { $exists: false }, fileHash: { $exists: false } },
        {
          $set: { due: true, done: 0, total, requestedAt },
          $unset: { made: 1, erasedAt: 1, failure: 1 },
          $inc: { attempt: 1 },
        },
      );
    }
  }

  /** Keeps it as the run of a month, once. */
  async startOnce(run: ExportRunDocument): Promise<void> {
    await this.model.insertMany([run]).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }

  /** Begins anew: whoever began before may not finish any more. Null when it is not due. */
  begin(id: string): Promise<ExportRunDocument | null> {
    return this.model
      .findOneAndUpdate(
        { _id: id, due: true },
        { $inc: { attempt: 1 }, $set: { done: 0 } },
        { returnDocument: 'after' },
      )
      .lean<ExportRunDocument>()
      .exec();
  }

  /** False when another one has begun meanwhile. */
  async noteDone({ _id, attempt }: ExportRunDocument, done: number): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id, attempt, due: true }, { $set: { done } });
    return matchedCount === 1;
  }

  /** Keeps what file will be stored. False as above. */
  async noteDraft({ _id, attempt }: ExportRunDocument, hash: string): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id, attempt, due: true }, { $addToSet: { drafts: hash } });
    return matchedCount === 1;
  }

  async finish({ _id, attempt, period }: ExportRunDocument, made: MadeFile, linkSecret: string): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(
      { _id, attempt, due: true },
      {
        $set: {
          made,
          fileHash: made.hash,
          linkSecret,
          done: made.rows + made.leftOut,
          ...(period && { unmailed: true }),
        },
        $unset: { due: 1 },
      },
    );
    return matchedCount === 1;
  }

  async fail({ _id, attempt }: ExportRunDocument, failure: ExportRunDocument['failure']): Promise<void> {
    await this.model.updateOne({ _id, attempt, due: true }, { $set: { failure }, $unset: { due: 1 } });
  }

  /** Its other files are gone. */
  async dropDrafts({ _id, attempt }: ExportRunDocument, hashes: readonly string[]): Promise<void> {
    await this.model.updateOne({ _id, attempt }, { $pull: { drafts: { $in: [...hashes] } } });
  }

  /** Its files are gone; the line stays. */
  async forget({ _id, fileHash }: ExportRunDocument, erasedAt?: Date): Promise<void> {
    await this.model.updateOne(
      { _id, fileHash },
      { $unset: { fileHash: 1, drafts: 1, linkSecret: 1 }, ...(erasedAt && { $set: { erasedAt } }) },
    );
  }

  /** Whether the bytes of this file are an export's, of whichever municipality; but for one. */
  async isNamed(hash: string, except?: string): Promise<boolean> {
    return acrossTenants('whether an export has these bytes', async () =>
      Boolean(await this.model.exists({ fileHash: hash, ...(except && { _id: { $ne: except } }) })),
    );
  }

  async noteMailed(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { unmailed: 1 } });
  }

  /** Those that have, or may soon have, a file. */
  withFiles(): Promise<ExportRunDocument[]> {
    return this.model
      .find({ $or: [{ due: true }, { fileHash: { $exists: true } }] })
      .lean<ExportRunDocument[]>()
      .exec();
  }

  /** The monthly ones of these accounts. */
  monthlyOf(accounts: readonly string[]): Promise<string[]> {
    return this.model.distinct('_id', { account: { $in: [...accounts] }, period: { $ne: null } });
  }

  /** Of every municipality, oldest first. */
  findDue(limit: number): Promise<DueRun[]> {
    return acrossTenants('exports that are due', () =>
      this.model.find({ due: true }, { tenant: 1 }).sort({ requestedAt: 1 }).limit(limit).lean<DueRun[]>(),
    );
  }

  findUnmailed(limit: number): Promise<Pick<ExportRunDocument, '_id' | 'tenant' | 'period'>[]> {
    return acrossTenants('exports to be told of', () =>
      this.model
        .find({ unmailed: true }, { tenant: 1, period: 1 })
        .limit(limit)
        .lean<Pick<ExportRunDocument, '_id' | 'tenant' | 'period'>[]>(),
    );
  }

  /** Of every municipality, those whose file may be downloaded no more. */
  findExpired(now: Date, limit: number): Promise<ExportRunDocument[]> {
    return acrossTenants('exports whose time is over', () =>
      this.model
        .find({ fileHash: { $exists: true }, 'made.expiresAt': { $lte: now } })
        .limit(limit)
        .lean<ExportRunDocument[]>(),
    );
  }

  /** Lines of the log of before that moment go, in every municipality. */
  async deleteBefore(moment: Date): Promise<void> {
    await acrossTenants('exports of long ago', () =>
      this.model.deleteMany({ requestedAt: { $lt: moment }, due: { $exists: false }, fileHash: { $exists: false } }),
    );
  }
}
