import { acrossTenants, Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { fileImports, type FileImportDocument } from './file-import.schema.js';

type DueImport = Pick<FileImportDocument, '_id' | 'tenant' | 'createdAt'>;
type Ending = Pick<FileImportDocument, 'status'> &
  Partial<Pick<FileImportDocument, 'missing' | 'errorFile' | 'refusal'>>;

@Injectable()
export class FileImportRepository {
  private readonly model: Model<FileImportDocument>;

  constructor(database: Database) {
    this.model = database.model<FileImportDocument>(fileImports);
  }

  find(id: string): Promise<FileImportDocument | null> {
    return this.model.findById(id).lean<FileImportDocument>().exec();
  }

  async insert(started: FileImportDocument): Promise<void> {
    await this.model.insertMany([started]);
  }

  /** The newest first, before one; since a moment. */
  list(before: FileImportDocument | null, limit: number): Promise<FileImportDocument[]> {
    const older = before && {
      $or: [{ createdAt: { $lt: before.createdAt } }, { createdAt: before.createdAt, _id: { $lt: before._id } }],
    };
    return this.model
      .find({ ...older })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit)
      .lean<FileImportDocument[]>()
      .exec();
  }

  /** Those that were no dry run and have ended since a moment's start, the newest first. */
  endedSince(
    moment: Date,
  ): Promise<Pick<FileImportDocument, 'kind' | 'audience' | 'programme' | 'status' | 'errorFile'>[]> {
    return this.model
      .find({ createdAt: { $gte: moment }, dryRun: false, status: { $in: ['done', 'refused'] } })
      .sort({ createdAt: -1, _id: -1 })
      .lean<FileImportDocument[]>()
      .exec();
  }

  /** How many of the municipality's imports are not done yet. */
  countDue(): Promise<number> {
    return this.model.countDocuments({ due: true }).exec();
  }

  /** Of every municipality, oldest first. */
  findDue(limit: number): Promise<DueImport[]> {
    return acrossTenants('imports that are due', () =>
      this.model
        .find({ due: true }, { tenant: 1, createdAt: 1 })
        .sort({ createdAt: 1 })
        .limit(limit)
        .lean<DueImport[]>()
        .exec(),
    );
  }

  /** Keeps what only the whole file tells. The first run's start stays when a crash makes a second one. */
  async begin(id: string, file: Pick<FileImportDocument, 'encoding' | 'rowsTotal'>, startedAt: Date): Promise<void> {
    const started = { status: 'running', startedAt, ...file } as const;
    await this.model.updateOne({ _id: id, due: true, status: 'waiting' }, { $set: started });
  }

  /** By id, behind `afterId`. */
  listById(afterId: string, limit: number): Promise<FileImportDocument[]> {
    return this.model
      .find({ _id: { $gt: afterId } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<FileImportDocument[]>()
      .exec();
  }

  /** Whether an import of any municipality but these names a file of this content. */
  async isNamed(hash: string, { butOf = [] }: { butOf?: readonly string[] } = {}): Promise<boolean> {
    const filter = { $or: [{ fileHash: hash }, { errorFile: hash }], tenant: { $nin: [...butOf] } };
    return acrossTenants('imports of one file', async () => (await this.model.findOne(filter, { _id: 1 })) !== null);
  }

  /** Keeps that files of an import are gone, and how it is called from now on. */
  async forgetFiles(
    id: string,
    gone: Partial<Pick<FileImportDocument, 'fileHash' | 'errorFile' | 'fileName'>>,
  ): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: gone });
  }

  async forgetMissing(people: readonly string[]): Promise<void> {
    const ids = [...people];
    await this.model.updateMany({ 'missing.first': { $in: ids } }, { $pull: { 'missing.first': { $in: ids } } });
  }

  async end(id: string, ending: Ending, finishedAt: Date): Promise<void> {
    await this.model.updateOne({ _id: id, due: true }, { $set: { ...ending, finishedAt }, $unset: { due: 1 } });
  }
}
