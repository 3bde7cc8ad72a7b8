import { acrossTenants, Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { behindFilter, type Behind } from '../request/index.js';
import { erasures, type ErasureDocument } from './erasure.schema.js';

export type NewErasure = Omit<ErasureDocument, 'due' | 'prepared' | 'listed' | 'parts' | 'doneAt' | 'lookAgainAt'>;

@Injectable()
export class ErasureRepository {
  private readonly model: Model<ErasureDocument>;

  constructor(database: Database) {
    this.model = database.model<ErasureDocument>(erasures);
  }

  find(id: string): Promise<ErasureDocument | null> {
    return this.model.findById(id).lean<ErasureDocument>().exec();
  }

  /** Of people altogether, the newest first. */
  list(behind: Behind | undefined, limit: number): Promise<ErasureDocument[]> {
    return this.model
      .find({ whole: true, ...behindFilter(behind) })
      .sort({ requestedAt: -1, _id: 1 })
      .limit(limit)
      .lean<ErasureDocument[]>()
      .exec();
  }

  /** Marks them due; those that are there stay as they are. */
  async start(wanted: readonly NewErasure[]): Promise<void> {
    if (wanted.length === 0) return;
    const marks = { due: true, parts: [], doneAt: null } as const;
    try {
      await this.model.insertMany(
        wanted.map((erasure) => ({ ...erasure, ...marks })),
        { ordered: false },
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Which of these are known, in every municipality. */
  async knownOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await acrossTenants('erasures after a restore', () => this.model.distinct('_id', { _id: { $in: [...ids] } })),
    );
  }

  /** The municipalities with something to do. */
  municipalitiesWithWork(now: Date): Promise<string[]> {
    return acrossTenants('erasures that are due', async () => [
      ...new Set([
        ...(await this.model.distinct('tenant', { due: true })),
        ...(await this.model.distinct('tenant', { lookAgainAt: { $lte: now } })),
      ]),
    ]);
  }

  /** Those asked for by people before those of a retention. */
  async due(limit: number): Promise<ErasureDocument[]> {
    const asked = await this.dueOf({ run: null }, limit);
    return asked.length > 0 ? asked : this.dueOf({}, limit);
  }

  toLookAgain(now: Date, limit: number): Promise<ErasureDocument[]> {
    return this.model
      .find({ lookAgainAt: { $lte: now } })
      .limit(limit)
      .lean<ErasureDocument[]>()
      .exec();
  }

  async prepare(id: string, known: Pick<ErasureDocument, 'enrolments' | 'accounts'>): Promise<void> {
    await this.model.updateOne({ _id: id, due: true }, { $set: { ...known, prepared: true } });
  }

  async markListed(ids: readonly string[]): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $set: { listed: true } });
  }

  async notePart(ids: readonly string[], service: string): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $addToSet: { parts: service } });
  }

  async finish(ids: readonly string[], doneAt: Date, lookAgainAt: Date): Promise<void> {
    const done = { $set: { doneAt, lookAgainAt }, $unset: { due: 1 } } as const;
    await this.model.updateMany({ _id: { $in: [...ids] }, due: true as const }, done);
  }

  async lookedAgain(ids: readonly string[]): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $unset: { lookAgainAt: 1 } });
  }

  /** How many a retention run has asked for, and how many of them are done. */
  async countOf(run: string): Promise<{ done: number; total: number }> {
    const [total, due] = await Promise.all([
      this.model.countDocuments({ run }),
      this.model.countDocuments({ run, due: true }),
    ]);
    return { done: total - due, total };
  }

  /** People of whom a run has erased only an enrolment, by the erasure's id, behind `after`. */
  staying(run: string, after: string, limit: number): Promise<Pick<ErasureDocument, '_id' | 'person'>[]> {
    return this.model
      .find({ run, whole: false, _id: { $gt: after } }, { person: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<ErasureDocument, '_id' | 'person'>[]>()
      .exec();
  }

  private dueOf(filter: { run?: null }, limit: number): Promise<ErasureDocument[]> {
    return this.model
      .find({ due: true, ...filter })
      .sort({ requestedAt: 1 })
      .limit(limit)
      .lean<ErasureDocument[]>()
      .exec();
  }
}
